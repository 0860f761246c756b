using System.Collections.Immutable;
using KnowledgeBase.Documents;

namespace KnowledgeBase.Provisions;

/// <summary>A work as comparisons, coverage and reviews see it: what is said of it, its titles and its provisions. Equal by reference.</summary>
public sealed class WorkRecord
{
    private static readonly ImmutableArray<string> KindsThatTell = ["case-study", "practice", "training"];

    private WorkRecord(Work work)
    {
        Id = work.Id;
        Metadata = work.Metadata;
        Titles = [.. work.Expressions.Select(expression => expression.Abstract)];
        var sections = work.Expressions
            .SelectMany(expression => expression.Sections.Select(section => (expression.Language, Section: section)))
            .Where(pair => pair.Section.Topic is not null && pair.Section.Anchor.Length > 0)
            .GroupBy(pair => (pair.Section.Anchor, pair.Section.Topic));
        Provisions =
        [
            .. sections.Select(section => new Provision(
                this,
                section.Key.Topic!,
                section.Key.Anchor,
                [.. section.Select(pair => new ProvisionText(pair.Language, pair.Section.Title, Excerpt.Of(pair.Section.Text), pair.Section.Values))])),
        ];
    }

    /// <summary>The work's id.</summary>
    public string Id { get; }

    /// <summary>What is said of it as a whole.</summary>
    public WorkMetadata Metadata { get; }

    /// <summary>What its texts are called, one a language; at least one, in the order of <see cref="Language.Precedence"/>.</summary>
    public ImmutableArray<Abstract> Titles { get; }

    /// <summary>Its sections that have a topic, in reading order.</summary>
    public ImmutableArray<Provision> Provisions { get; }

    /// <summary>Whether it says what is to be done (a law, a convention, guidance) rather than what happened or how others do it.</summary>
    public bool IsPolicy => IsPolicyKind(Metadata.Kind);

    /// <summary>Whether it stands now: in force, or current where it has no legal force.</summary>
    public bool IsInForce => Metadata.Ended is null && Metadata.Status is null or "in-force" or "current";

    /// <summary>The day from which it counts: entry into force, else adoption, else the date of the information.</summary>
    public PartialDate? Since => Metadata.InForce ?? Metadata.Adopted ?? Metadata.AsOf;

    /// <summary>Whether works of this kind say what is to be done; see <see cref="IsPolicy"/>.</summary>
    public static bool IsPolicyKind(string kind) => !KindsThatTell.Contains(kind);

    /// <summary>The record of a work whose languages share their topics and values (<see cref="SharedSections"/>).</summary>
    public static WorkRecord Of(Work work) => new(work);

    /// <summary>
    /// Whether it stood on that day, or stands now where no day is given. A date of which only the year or the month is
    /// known counts from its first day. What ended on an unknown day, or begins on one, is not known to have stood.
    /// </summary>
    public bool StandsOn(DateOnly? day)
    {
        if (day is not { } asked)
        {
            return IsInForce;
        }

        var date = new PartialDate(asked.Year, asked.Month, asked.Day);
        return Since is { } since && since <= date && (Metadata.Ended is { } ended ? date < FirstDay(ended) : IsInForce);
    }

    /// <summary>The title to show to a reader of this language: of the text in it, else of an abstract in it, else of the first text in precedence.</summary>
    public Abstract TitleFor(Language reader) => Titles.FirstOrDefault(title => title.Language == reader) ?? Metadata.AbstractIn(reader) ?? Titles[0];

    private static PartialDate FirstDay(PartialDate date) => new(date.Year, Math.Max(date.Month, 1), Math.Max(date.Day, 1));
}
