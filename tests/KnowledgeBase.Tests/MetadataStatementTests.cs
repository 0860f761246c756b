using KnowledgeBase.Documents;
using KnowledgeBase.Problems;

namespace KnowledgeBase.Tests;

public sealed class MetadataStatementTests
{
    [Fact]
    public void Takes_each_field_from_the_first_file_that_states_it()
    {
        var (metadata, problems) = MetadataStatement.Merge(
            [
                ("a.en.md", Language.English, new MetadataStatement { Jurisdiction = "CL", Disciplines = ["process"] }),
                ("a.es.md", Language.Spanish, new MetadataStatement { Adopted = new PartialDate(2016), Disciplines = ["process"] }),
            ],
            "regulation");
        Assert.Empty(problems);
        Assert.Equal(("regulation", "CL", new PartialDate(2016)), (metadata.Kind, metadata.Jurisdiction, metadata.Adopted));
    }

    [Fact]
    public void Warns_when_two_files_state_different_things()
    {
        var (metadata, problems) = MetadataStatement.Merge(
            [("a.en.md", Language.English, new MetadataStatement { Status = "in-force" }), ("a.es.md", Language.Spanish, new MetadataStatement { Status = "replaced" })],
            "regulation");
        var problem = Assert.Single(problems);
        Assert.Equal((ProblemCode.ContradictsOtherLanguage, "a.es.md", ProblemSeverity.Warning), (problem.Code, problem.Location.File, problem.Severity));
        Assert.Equal("in-force", metadata.Status);
    }

    [Fact]
    public void The_stricter_access_wins()
    {
        var (metadata, _) = MetadataStatement.Merge(
            [("a.en.md", Language.English, new MetadataStatement()), ("a.fr.md", Language.French, new MetadataStatement { Access = AccessLevel.Members })],
            "guidance");
        Assert.Equal(AccessLevel.Members, metadata.Access);
    }
}
