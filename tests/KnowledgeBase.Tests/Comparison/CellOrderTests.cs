using KnowledgeBase.Comparison;
using KnowledgeBase.Documents;
using KnowledgeBase.Provisions;
using KnowledgeBase.Tests.Provisions;

namespace KnowledgeBase.Tests.Comparison;

public sealed class CellOrderTests
{
    [Fact]
    public void Like_stands_beside_like()
    {
        var register = ProvisionRegister.Empty.With(
            [
                Law("gb-fire", "GB", 2024, [], []),
                Law("gb-workers", "GB", 2022, ["worker-protection"], []),
                Law("gb-hazards", "GB", 2015, ["major-hazard-control"], ["eu-hazards"]),
                Law("eu-critical", "EU", 2023, ["major-hazard-control"], []),
                Law("eu-hazards", "EU", 2012, ["major-hazard-control"], []),
                Law("fr-hazards", "FR", 2003, ["major-hazard-control"], ["eu-hazards"]),
                Law("fr-workers", "FR", 2020, ["worker-protection"], []),
            ],
            []);
        var query = new ComparisonQuery { Choices = [Choice.Jurisdiction("GB"), Choice.Jurisdiction("EU"), Choice.Jurisdiction("FR")], Topics = ["safety-report"] };

        var (table, _) = new Comparer(register, Sample.Vocabulary, AccessLevel.Public).Compare(query);

        Assert.Equal(
            ["gb-hazards gb-workers gb-fire", "eu-hazards eu-critical", "fr-hazards fr-workers"],
            table.Rows[0].Cells.Select(cell => string.Join(' ', cell.Select(one => one.Provision.Work.Id))));
    }

    private static WorkRecord Law(string id, string jurisdiction, int year, string[] subjects, string[] implements) => Sample.Law(
        id,
        jurisdiction,
        new WorkMetadata
        {
            Kind = "act",
            Status = "in-force",
            InForce = new PartialDate(year),
            Subjects = [.. subjects],
            Relations = [.. implements.Select(target => new Relation(RelationKind.Implements, target))],
        },
        "safety-report");
}
