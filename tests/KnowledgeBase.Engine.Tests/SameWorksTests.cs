using KnowledgeBase.Documents;
using KnowledgeBase.Search;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Engine.Tests;

/// <summary>A substance is the same by any name: its number and its names in six languages find the same works of the corpus.</summary>
[Collection<CorpusReaders>]
public sealed class SameWorksTests(CorpusFixture corpus, ITestOutputHelper output)
{
    [Fact]
    public void Every_name_of_a_substance_finds_what_its_number_finds()
    {
        var substances = corpus.Vocabulary.Scheme("substance")!.Concepts.Where(concept => !concept.CasNumbers.IsEmpty).ToList();
        Assert.All(substances, substance => Assert.Equal(Language.All.Length, substance.Label.Texts.Count));
        var exceptions = new List<string>();
        var (names, found) = (0, 0);
        foreach (var substance in substances)
        {
            var expected = Find(substance.CasNumbers[0], Language.English);
            found += Math.Min(1, expected.Works.Count);
            foreach (var (name, reader, isAmbiguous) in Names(substance))
            {
                names++;
                var here = Find(name, reader);
                if (!expected.Works.SetEquals(here.Works) || expected.Sections != here.Sections)
                {
                    output.WriteLine($"{substance.Id}: {expected.Works.Count} works and {expected.Sections} sections by number, {here.Works.Count} and {here.Sections} by {name} ({reader})");
                    exceptions.AddRange(isAmbiguous ? [] : [name]);
                }
            }
        }

        output.WriteLine($"{names} names of {substances.Count} substances, {found} of them in the corpus");
        Assert.Empty(exceptions);
        Assert.InRange(found, substances.Count / 2, substances.Count);
    }

    [Theory]
    [InlineData("7782-50-5", "en")]
    [InlineData("7782505", "zh")]
    [InlineData("chlore", "fr")]
    [InlineData("хлор", "ru")]
    [InlineData("хлора", "ru")]
    [InlineData("Chlorine", "en")]
    [InlineData("cloro", "es")]
    [InlineData("الكلور", "ar")]
    [InlineData("液氯", "zh")]
    public void Chlorine_is_what_the_catalogue_says_is_about_it(string name, string reader)
    {
        var about = corpus.Works.Where(work => work.Asserted.Concat(work.Expressions.SelectMany(expression => expression.AllMentions).Select(mention => mention.Concept)).Contains(new ConceptReference("substance", "chlorine")));
        Assert.Equal(about.Select(work => work.Id).Order(StringComparer.Ordinal), Find(name, Language.Parse(reader)).Works.Order(StringComparer.Ordinal));
    }

    /// <summary>Numbers, preferred and alternative labels; some of the latter, such as "lead", are no name by themselves.</summary>
    private static IEnumerable<(string Name, Language Reader, bool IsAmbiguous)> Names(Concept substance) =>
    [
        .. substance.CasNumbers.Select(number => (number, Language.Russian, false)),
        .. from language in Language.All
           from label in substance.LabelsIn(language)
           select (label, language, substance.Ambiguous.GetValueOrDefault(language, []).Contains(label, StringComparer.OrdinalIgnoreCase)),
    ];

    private (HashSet<string> Works, int Sections) Find(string text, Language reader)
    {
        var query = new SearchQuery { Text = text, Reader = reader, Size = corpus.Works.Length };
        var ids = corpus.Index.Rank(query, AccessLevel.Public).ToHashSet();
        Assert.Equal(ids.Count, corpus.Index.Search(query with { Size = 1 }, AccessLevel.Public).Total);
        return (ids, corpus.Index.Search(query with { Size = 1, Unit = SearchUnit.Sections }, AccessLevel.Public).Total);
    }
}
