using System.Collections.Immutable;
using KnowledgeBase.Documents;
using KnowledgeBase.Provisions;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Review;

/// <summary>
/// Finds the practices that answer a topic and the cases that show its cost. Only what authors assert counts: topics of
/// sections, relations, subjects and themes. Points of closeness:
/// <list type="bullet">
/// <item>2 for a section on the topic, 1 more for each further one up to two, 3 more where it is a practice's first;</item>
/// <item>2 for each relation to a text of the finding (a practice based on it, a case that led to it), up to two;</item>
/// <item>2 for a practice of a theme that the vocabulary relates to the topic;</item>
/// <item>2 for a case that illustrates a practice found, 1 for each text that it led to up to two: where the lesson was drawn;</item>
/// <item>3 for a case in the jurisdiction itself, 1 for one in its region;</item>
/// <item>up to 4 for serving the subject that most of the finding's texts serve.</item>
/// </list>
/// A section on the topic is required; of a case, that or that it led to one of the texts.
/// </summary>
internal sealed class WitnessFinder
{
    private const int Most = 3;
    private readonly ControlledVocabulary vocabulary;
    private readonly string jurisdiction;
    private readonly string? region;
    private readonly List<WorkRecord> practices;
    private readonly List<WorkRecord> cases;

    public WitnessFinder(IEnumerable<WorkRecord> works, string jurisdiction, ControlledVocabulary vocabulary)
    {
        this.vocabulary = vocabulary;
        this.jurisdiction = jurisdiction;
        region = Jurisdictions.RegionOf(jurisdiction, vocabulary);
        var kinds = works
            .Where(work => work.Metadata.Kind is ReviewedWorks.Practice or ReviewedWorks.Case && work.Metadata.Status is null or "current" or "in-force")
            .ToLookup(work => work.Metadata.Kind);
        practices = [.. kinds[ReviewedWorks.Practice]];
        cases = [.. kinds[ReviewedWorks.Case]];
    }

    /// <summary>Practices and cases on a topic.</summary>
    /// <param name="topic">The topic.</param>
    /// <param name="texts">The works whose provisions on the topic were found: of peers, of conventions.</param>
    public (ImmutableArray<Witness> Practices, ImmutableArray<Witness> Cases) OnTopic(string topic, IReadOnlyCollection<WorkRecord> texts)
    {
        var ids = texts.Select(work => work.Id).ToHashSet(StringComparer.Ordinal);
        var learned = LearnedFrom(texts);
        var subjects = Shares(texts);
        var themes = vocabulary.Find("topic", topic) is { } concept
            ? vocabulary.Related(concept).Where(one => one.Scheme == "theme").Select(one => one.Id).ToHashSet(StringComparer.Ordinal)
            : [];
        var found = Nearest(practices.Select(work => Weigh(work, work.Metadata.Themes.Any(themes.Contains) ? 2 : 0)));
        var illustrating = Illustrating(found);
        return (found, Nearest(cases.Select(work => Weigh(work, Place(work) + Lessons(work) + (illustrating.Contains(work.Id) ? 2 : 0)))));

        Witness? Weigh(WorkRecord work, int more)
        {
            var sections = work.Provisions.Where(provision => provision.Topic == topic).ToList();
            var relations = Relations(work, ids, learned);
            if (sections.Count == 0 && (work.Metadata.Kind == ReviewedWorks.Practice || !LedTo(work, ids, learned)))
            {
                return null;
            }

            var isFirst = work.Metadata.Kind == ReviewedWorks.Practice && work.Provisions[0].Topic == topic;
            var own = sections.Count == 0 ? 0 : 1 + Math.Min(sections.Count, 3) + (isFirst ? 3 : 0);
            return new Witness(work, sections.FirstOrDefault(), own + (2 * Math.Min(relations, 2)) + Fit(work, subjects) + more);
        }
    }

    /// <summary>Practices and cases on a subject.</summary>
    /// <param name="subject">The subject.</param>
    /// <param name="texts">The works on it that were found: of peers, conventions.</param>
    public (ImmutableArray<Witness> Practices, ImmutableArray<Witness> Cases) OnSubject(string subject, IReadOnlyCollection<WorkRecord> texts)
    {
        var ids = texts.Select(work => work.Id).ToHashSet(StringComparer.Ordinal);
        var learned = LearnedFrom(texts);
        var found = Nearest(practices.Select(work => Weigh(work, 0)));
        var illustrating = Illustrating(found);
        return (found, Nearest(cases.Select(work => Weigh(work, Place(work) + Lessons(work) + (illustrating.Contains(work.Id) ? 2 : 0)))));

        // A work that serves one subject alone is more about it than one that serves many.
        Witness? Weigh(WorkRecord work, int more) => work.Metadata.Subjects.Contains(subject)
            ? new Witness(work, null, 5 - Math.Min(work.Metadata.Subjects.Length, 3) + (work.Metadata.Subjects[0] == subject ? 1 : 0) + (2 * Math.Min(Relations(work, ids, learned), 3)) + more)
            : null;
    }

    private static ImmutableArray<Witness> Nearest(IEnumerable<Witness?> witnesses) =>
    [
        .. witnesses
            .OfType<Witness>()
            .OrderByDescending(witness => witness.Closeness)
            .ThenByDescending(witness => witness.Work.Metadata.Occurred ?? witness.Work.Metadata.Date ?? default)
            .ThenBy(witness => witness.Work.Id, StringComparer.Ordinal)
            .Take(Most),
    ];

    private static HashSet<string> LearnedFrom(IEnumerable<WorkRecord> texts) =>
        texts.SelectMany(work => work.Metadata.Relations).Where(relation => relation.Kind == RelationKind.LearnedFrom).Select(relation => relation.Target).ToHashSet(StringComparer.Ordinal);

    private static int Relations(WorkRecord work, HashSet<string> texts, HashSet<string> learned) =>
        work.Metadata.Relations.Where(relation => texts.Contains(relation.Target)).Select(relation => relation.Target).Distinct().Count() + (learned.Contains(work.Id) ? 1 : 0);

    private static bool LedTo(WorkRecord work, HashSet<string> texts, HashSet<string> learned) =>
        learned.Contains(work.Id) || work.Metadata.Relations.Any(relation => relation.Kind == RelationKind.LedTo && texts.Contains(relation.Target));

    private static int Lessons(WorkRecord work) => Math.Min(work.Metadata.Relations.Count(relation => relation.Kind == RelationKind.LedTo), 2);

    private static HashSet<string> Illustrating(ImmutableArray<Witness> practices) =>
        practices.SelectMany(practice => practice.Work.Metadata.Relations).Where(relation => relation.Kind == RelationKind.IllustratedBy).Select(relation => relation.Target).ToHashSet(StringComparer.Ordinal);

    private static Dictionary<string, double> Shares(IReadOnlyCollection<WorkRecord> texts) => texts
        .SelectMany(work => work.Metadata.Subjects)
        .CountBy(subject => subject)
        .ToDictionary(pair => pair.Key, pair => (double)pair.Value / texts.Count);

    private static int Fit(WorkRecord work, Dictionary<string, double> subjects) =>
        work.Metadata.Subjects.IsEmpty ? 0 : (int)Math.Round(4 * work.Metadata.Subjects.Max(subject => subjects.GetValueOrDefault(subject)));

    private int Place(WorkRecord work) => work.Metadata.Jurisdiction switch
    {
        null => 0,
        { } place when place == jurisdiction => 3,
        { } place when region is not null && Jurisdictions.RegionOf(place, vocabulary) == region => 1,
        _ => 0,
    };
}
