using KnowledgeBase.Documents;
using KnowledgeBase.Engine.Catalogue;
using KnowledgeBase.Engine.Ingestion;
using KnowledgeBase.Problems;

namespace KnowledgeBase.Engine.Tests;

public sealed class IngestionTests : IDisposable
{
    private readonly Workplace place = new();

    public void Dispose() => place.Dispose();

    [Fact]
    public void Only_a_title_is_required()
    {
        place.With("practices/keep-a-list.en.md", "---\ntitle: Keep a list\n---\nWrite down what you hold.\n");
        Assert.Empty(place.Ingest().Problems);
        var work = place.Works.Find("keep-a-list", AccessLevel.Public)!;
        Assert.Equal(("practice", "Keep a list", "Write down what you hold."), (work.Metadata.Kind, work.Expressions[0].Title, work.Expressions[0].Sections[0].Text));
    }

    [Fact]
    public void Everything_written_comes_back()
    {
        place.With("practices/plan.en.md", "---\ntitle: Plan\n---\nText.");
        place.With("regulations/gb-comah.en.md", """
            ---
            title: "Control: of hazards"
            originalTitle: Original
            summary: What it does.
            kind: regulation
            jurisdiction: GB
            issuer: Health and Safety Executive
            adopted: 2015-05-07
            inForce: 2015-06-01
            status: in-force
            legalForce: binding
            subjects: [major-hazard-control]
            disciplines: [process, public]
            themes: [incident-response]
            sectors: [refining]
            substances: [chlorine]
            audiences: [policy-maker]
            relations: [{relatedTo: plan}]
            source: {title: "S.I. 2015/483", url: "https://www.legislation.gov.uk/uksi/2015/483"}
            asOf: 2026-01
            confidence: well-known
            ---
            Opening.

            ## Who must notify {#notification topic=notification-declaration}
            Operators *must* [notify](https://example.org/).

            ```values
            deadline: 3 months (before construction)
            ```

            ### When {#when}
            Before work starts.
            """);
        Assert.Empty(place.Ingest().Problems);
        var work = place.Works.Find("gb-comah", AccessLevel.Public)!;
        Assert.Equal(("GB", new PartialDate(2015, 5, 7), "in-force", "https://www.legislation.gov.uk/uksi/2015/483"), (work.Metadata.Jurisdiction, work.Metadata.Adopted, work.Metadata.Status, work.Metadata.Source!.Url!.AbsoluteUri));
        Assert.Equal(["", "notification", "when"], work.Expressions[0].Sections.Select(section => section.Anchor));
        var provision = work.Expressions[0].Sections[1];
        Assert.Equal(("notification-declaration", "Operators must notify."), (provision.Topic, provision.Text));
        Assert.Equal(new ProvisionValue("deadline", 3, "months", null, "before construction"), Assert.Single(provision.Values));
        Assert.Equal("""<p>Operators <em>must</em> <a href="https://example.org/">notify</a>.</p>""", provision.Html);
        var related = Assert.Single(place.Works.Related("plan", AccessLevel.Public));
        Assert.Equal((RelationKind.RelatedTo, true, "gb-comah"), (related.Kind, related.IsIncoming, related.Work.Id));
    }

    [Theory]
    [InlineData("regulations/a.en.md", "no front matter", ProblemCode.MissingFrontMatter, 1)]
    [InlineData("regulations/a.en.md", "---\ntitle: A\nkind: regulatoin\n---\nText", ProblemCode.UnknownValueDidYouMean, 3)]
    [InlineData("regulations/a.en.md", "---\ntitle: A\ndisciplines: [proces]\n---\nText", ProblemCode.UnknownValueDidYouMean, 3)]
    [InlineData("regulations/a.en.md", "---\ntitle: A\njurisdiction: Atlantis\n---\nText", ProblemCode.UnknownValue, 3)]
    [InlineData("regulations/a.en.md", "---\nkind: act\n---\nText", ProblemCode.MissingField, 1)]
    [InlineData("regulations/a.en.md", "---\ntitle: A\ntitel: B\n---\nText", ProblemCode.UnknownFieldDidYouMean, 3)]
    [InlineData("regulations/a.en.md", "---\ntitle: A\nadopted: yesterday\n---\nText", ProblemCode.InvalidDate, 3)]
    [InlineData("regulations/a.en.md", "---\ntitle: A\nadopted: 9999\n---\nText", ProblemCode.DateInFuture, 3)]
    [InlineData("regulations/a.en.md", "---\ntitle: A\nadopted: 2015\ninForce: 2010\n---\nText", ProblemCode.DatesOutOfOrder, 4)]
    [InlineData("regulations/a.en.md", "---\ntitle: A\nlanguage: fr\n---\nText", ProblemCode.LanguageMismatch, 3)]
    [InlineData("regulations/a.en.md", "---\ntitle: A\nsource: {url: \"http://example.org\"}\n---\nText", ProblemCode.InvalidLink, 3)]
    [InlineData("regulations/a.en.md", "---\ntitle: A\nrelations: [{implements: a}]\n---\nText", ProblemCode.RelationToItself, 3)]
    [InlineData("regulations/a.en.md", "---\ntitle: A\nrelations: [{implments: b}]\n---\nText", ProblemCode.UnknownValueDidYouMean, 3)]
    [InlineData("regulations/a.en.md", "---\ntitle: A\nrelations: [{implements: zzz}]\n---\nText", ProblemCode.UnknownWork, 3)]
    [InlineData("regulations/a.en.md", "---\ntitle: A\ndisciplines: process\n---\nText", ProblemCode.WrongShape, 3)]
    [InlineData("regulations/a.en.md", "---\ntitle: A\ntitle: B\n---\nText", ProblemCode.InvalidYaml, 3)]
    [InlineData("regulations/a.en.md", "---\ntitle: [\n---\nText", ProblemCode.InvalidYaml, 3)]
    [InlineData("regulations/a.en.md", "---\ntitle: A\n---\n", ProblemCode.EmptyText, 4)]
    [InlineData("regulations/a.en.md", "---\ntitle: A\n---\n## One {#one}\n\n## Two {#one}\nText", ProblemCode.RepeatedAnchor, 6)]
    [InlineData("regulations/a.en.md", "---\ntitle: A\n---\n## One {#one topic=emergency}\nText", ProblemCode.UnknownValue, 4)]
    [InlineData("regulations/a.en.md", "---\ntitle: A\n---\n## One {#one}\n```values\ndeadline: soon\n```\n", ProblemCode.InvalidProvisionValue, 6)]
    [InlineData("regulations/a.en.md", "---\ntitle: A\n---\n## One {#x}\nText", ProblemCode.InvalidAnchor, 4)]
    [InlineData("regulations/a.en.md", "---\ntitle: A\nabstracts: [fr]\n---\nText", ProblemCode.WrongShape, 3)]
    [InlineData("regulations/a.en.md", "---\ntitle: A\nabstracts: {fr: Un titre}\n---\nText", ProblemCode.WrongShape, 3)]
    [InlineData("regulations/a.en.md", "---\ntitle: A\nabstracts:\n  de: {title: Ein Titel}\n---\nText", ProblemCode.UnknownValue, 4)]
    [InlineData("regulations/a.en.md", "---\ntitle: A\nabstracts:\n  fr: {title: Un}\n  en: {title: One}\n---\nText", ProblemCode.AbstractOfText, 5)]
    [InlineData("regulations/a.en.md", "---\ntitle: A\nabstracts:\n  fr: {summary: Un}\n---\nText", ProblemCode.MissingField, 4)]
    [InlineData("regulations/a.en.md", "---\ntitle: A\nabstracts:\n  fr:\n    title:\n---\nText", ProblemCode.MissingField, 4)]
    [InlineData("regulations/a.en.md", "---\ntitle: A\nabstracts:\n  fr:\n    title: Un\n    tilte: Deux\n---\nText", ProblemCode.UnknownFieldDidYouMean, 6)]
    [InlineData("regulations/a.en.md", "---\ntitle: A\nabstracts:\n  fr:\n    title: Un\n    relations: deux\n---\nText", ProblemCode.UnknownField, 6)]
    [InlineData("regulations/A B.en.md", "---\ntitle: A\n---\nText", ProblemCode.InvalidFileName, null)]
    [InlineData("regulations/a.de.md", "---\ntitle: A\n---\nText", ProblemCode.InvalidFileName, null)]
    [InlineData("laws/a.en.md", "---\ntitle: A\n---\nText", ProblemCode.UnknownCollection, null)]
    [InlineData("regulations/a.en.odt", "PK", ProblemCode.UnsupportedFormat, null)]
    [InlineData("regulations/a.en.md", "---\ntitle: A\n---\nA\0B", ProblemCode.InvalidText, 4)]
    public void Says_what_is_wrong_and_in_which_line(string path, string content, ProblemCode code, int? line)
    {
        place.With(path, content);
        var problem = Assert.Single(place.Ingest().Problems);
        Assert.Equal((code, path, line), (problem.Code, problem.Location.File, problem.Location.Line));
    }

    [Theory]
    [InlineData("pipes", "|")]
    [InlineData("brackets", "[a](")]
    [InlineData("quotes", ">")]
    [InlineData("stars", "*a ")]
    public void A_text_made_to_be_slow_is_refused_or_read_quickly(string name, string piece)
    {
        place.With($"regulations/{name}.en.md", $"---\ntitle: {name}\n---\n{string.Concat(Enumerable.Repeat(piece, 30_000 / piece.Length))}");
        var report = place.Ingest();
        Assert.Equal(1, report.Accepted + report.Refused);
    }

    [Fact]
    public void Invalid_utf8_is_reported_with_its_line()
    {
        place.With("regulations/a.en.md", "");
        File.WriteAllBytes(Path.Combine(place.Corpus, "regulations/a.en.md"), [.. "---\ntitle: A\n---\n"u8, 0xFF, 0xFE]);
        var problem = Assert.Single(place.Ingest().Problems);
        Assert.Equal((ProblemCode.InvalidText, 4), (problem.Code, problem.Location.Line));
    }

    [Fact]
    public void A_bad_file_stops_no_other_and_leaves_its_last_good_version()
    {
        place.WithWork("good", "Good", "One.").WithWork("other", "Other", "Two.").Ingest();
        place.With("regulations/good.en.md", "---\ntitle: Good\nkind: nonsense\n---\nThree.").WithWork("third", "Third", "Four.");
        var report = place.Ingest();
        Assert.Equal((1, 1, 1), (report.Accepted, report.Unchanged, report.Refused));
        Assert.Equal("One.", place.Works.Find("good", AccessLevel.Public)!.Expressions[0].Sections[0].Text);
        Assert.NotNull(place.Works.Find("third", AccessLevel.Public));
    }

    [Fact]
    public void Unchanged_files_make_no_change()
    {
        place.WithWork("same", "Same", "Text.").Ingest();
        var before = new ChangeLog(place.Database).State();
        var report = place.Ingest();
        Assert.Equal((0, 1), (report.Accepted, report.Unchanged));
        Assert.Equal(before, new ChangeLog(place.Database).State());
    }

    [Fact]
    public void A_file_that_is_gone_is_withdrawn_and_keeps_its_history()
    {
        place.WithWork("gone", "First", "Text.").Ingest();
        place.WithWork("gone", "Second", "Text.").Ingest();
        place.Remove("regulations/gone.en.md");
        Assert.Equal(1, place.Ingest().Withdrawn);
        Assert.Null(place.Works.Find("gone", AccessLevel.Secretariat));
        Assert.Equal(["Second", "First"], place.Works.Revisions("gone").Select(revision => revision.Title));

        place.WithWork("gone", "Third", "Text.").Ingest();
        Assert.Equal("Third", place.Works.Find("gone", AccessLevel.Public)!.Expressions[0].Title);
    }

    [Fact]
    public void A_language_that_is_gone_leaves_the_others()
    {
        place.WithWork("two", "Two", "Text.").WithWork("two", "Deux", "Texte.", language: "fr").Ingest();
        place.Remove("regulations/two.en.md");
        place.Ingest();
        Assert.Equal(Language.French, Assert.Single(place.Works.Find("two", AccessLevel.Public)!.Expressions).Language);
    }

    [Fact]
    public void A_translation_shares_topic_and_values_by_anchor()
    {
        place.With("regulations/t.en.md", "---\ntitle: T\n---\n## Time {#time topic=notification-declaration}\nSoon.\n\n```values\ndeadline: 3 days\n```\n")
            .With("regulations/t.ru.md", "---\ntitle: Т\n---\n## Срок {#time}\nСкоро.\n");
        Assert.Empty(place.Ingest().Problems);
        var section = place.Works.Find("t", AccessLevel.Public)!.In(Language.Russian)!.Sections[0];
        Assert.Equal(("notification-declaration", "deadline"), (section.Topic, section.Values[0].Name));
    }

    [Fact]
    public void Sections_that_differ_between_languages_are_reported()
    {
        place.With("regulations/t.en.md", "---\ntitle: T\n---\n## One {#one}\nText.\n")
            .With("regulations/t.fr.md", "---\ntitle: T\n---\n## Deux {#two}\nTexte.\n");
        Assert.Equal(ProblemCode.SectionsDiffer, Assert.Single(place.Ingest().Problems).Code);
    }

    [Fact]
    public void A_file_may_move_to_another_collection_but_not_be_in_two()
    {
        place.WithWork("moves", "Moves", "Text.").Ingest();
        place.WithWork("moves", "Moves", "Text.", collection: "guidance");
        Assert.Equal(ProblemCode.WorkElsewhere, Assert.Single(place.Ingest().Problems).Code);
        place.Remove("regulations/moves.en.md");
        Assert.Empty(place.Ingest().Problems);
        Assert.Equal("guidance/moves.en.md", place.Works.Revisions("moves")[0].Path);
    }

    [Fact]
    public void A_part_of_the_corpus_can_be_taken_in_alone()
    {
        place.WithWork("one", "One", "Text.").WithWork("two", "Two", "Text.", collection: "guidance").Ingest();
        place.Remove("regulations/one.en.md");
        var report = place.Ingest(Path.Combine(place.Corpus, "guidance"));
        Assert.Equal((1, 0), (report.Files, report.Withdrawn));
        Assert.NotNull(place.Works.Find("one", AccessLevel.Public));
    }

    [Fact]
    public void A_folder_that_does_not_exist_is_a_problem_that_says_so() =>
        Assert.Equal(ProblemCode.FolderMissing, Assert.Throws<ProblemException>(() => place.Ingest("/no/such/folder")).Problem.Code);

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("[x](javascript:alert(1))")]
    [InlineData("![x](https://tracker.example/p.png)")]
    [InlineData("[x](data:text/html,hi)")]
    [InlineData("text{onclick=alert(1) style=color:red .badge}")]
    public void No_markup_of_an_author_reaches_a_reader(string markdown)
    {
        place.With("regulations/x.en.md", $"---\ntitle: X\n---\nBefore {markdown} after.\n").Ingest();
        var html = place.Works.Find("x", AccessLevel.Public)!.Expressions[0].Sections[0].Html;
        Assert.DoesNotMatch("<script|<img|javascript:|data:|onclick|style=|class=", html.Replace("&lt;", "", StringComparison.Ordinal));
    }
}
