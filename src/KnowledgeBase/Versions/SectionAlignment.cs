using System.Collections.Immutable;
using KnowledgeBase.Documents;

namespace KnowledgeBase.Versions;

/// <summary>
/// Finds which section of one version is which of the other: first by address, then, for what was renamed or for a law and
/// the one that it replaced, by topic and by words.
/// </summary>
public static class SectionAlignment
{
    // Shared words as a part of all words (Jaccard). With one topic less is needed: the law has said already what it is about.
    private const double LeastOfOneTopic = 0.08;
    private const double LeastOfAny = 0.3;

    /// <summary>The sections of both versions in the order of the later one; what was removed stands where it stood.</summary>
    /// <param name="earlier">Sections of the earlier version.</param>
    /// <param name="later">Sections of the later version.</param>
    public static ImmutableArray<SectionPair> Of(IReadOnlyList<Section> earlier, IReadOnlyList<Section> later)
    {
        var match = Match(earlier, later);
        var inPlace = InPlace([.. Enumerable.Range(0, later.Count).Where(i => match[i] >= 0).Select(i => match[i])]);
        var matched = match.Where(i => i >= 0).ToHashSet();
        var result = ImmutableArray.CreateBuilder<SectionPair>();
        AddRemoved(0);
        for (var i = 0; i < later.Count; i++)
        {
            result.Add(new SectionPair(match[i] < 0 ? null : earlier[match[i]], later[i], match[i] >= 0 && !inPlace.Contains(match[i])));
            if (match[i] >= 0)
            {
                AddRemoved(match[i] + 1);
            }
        }

        return result.ToImmutable();

        void AddRemoved(int start)
        {
            for (var j = start; j < earlier.Count && !matched.Contains(j); j++)
            {
                result.Add(new SectionPair(earlier[j], null, false));
            }
        }
    }

    /// <summary>For each section of the later version the place of its earlier self, or -1.</summary>
    private static int[] Match(IReadOnlyList<Section> earlier, IReadOnlyList<Section> later)
    {
        var match = Enumerable.Repeat(-1, later.Count).ToArray();
        var free = Enumerable.Range(0, earlier.Count).ToHashSet();
        for (var i = 0; i < later.Count; i++)
        {
            var same = free.Where(j => earlier[j].Anchor == later[i].Anchor && MayBeOne(earlier[j], later[i])).Order().FirstOrDefault(-1);
            if (same >= 0)
            {
                match[i] = same;
                free.Remove(same);
            }
        }

        var fromWords = earlier.Select(Words).ToList();
        var toWords = later.Select(Words).ToList();
        var candidates =
            from i in Enumerable.Range(0, later.Count)
            where match[i] < 0
            from j in free
            let likeness = Likeness(fromWords[j], toWords[i])
            let isOneTopic = earlier[j].Topic is not null && earlier[j].Topic == later[i].Topic
            where likeness >= (isOneTopic ? LeastOfOneTopic : LeastOfAny)
            orderby isOneTopic descending, likeness descending, i, j
            select (To: i, From: j);
        foreach (var candidate in candidates.ToList())
        {
            if (match[candidate.To] < 0 && free.Remove(candidate.From))
            {
                match[candidate.To] = candidate.From;
            }
        }

        return match;
    }

    private static bool MayBeOne(Section one, Section other) => one.Topic is null || other.Topic is null || one.Topic == other.Topic;

    private static HashSet<string> Words(Section section)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (var word in WordPieces.Of($"{section.Title} {section.Text}"))
        {
            if (char.IsLetterOrDigit(word[0]))
            {
                words.Add(word.ToLowerInvariant());
            }
        }

        return words;
    }

    private static double Likeness(HashSet<string> one, HashSet<string> other)
    {
        var shared = one.Count(other.Contains);
        return shared == 0 ? 0 : (double)shared / (one.Count + other.Count - shared);
    }

    /// <summary>The longest run of places that rises: these stayed, the others moved.</summary>
    private static HashSet<int> InPlace(int[] places)
    {
        var lengths = new int[places.Length];
        var before = new int[places.Length];
        var last = -1;
        for (var i = 0; i < places.Length; i++)
        {
            (lengths[i], before[i]) = (1, -1);
            for (var j = 0; j < i; j++)
            {
                if (places[j] < places[i] && lengths[j] + 1 > lengths[i])
                {
                    (lengths[i], before[i]) = (lengths[j] + 1, j);
                }
            }

            last = last < 0 || lengths[i] > lengths[last] ? i : last;
        }

        var result = new HashSet<int>();
        for (; last >= 0; last = before[last])
        {
            result.Add(places[last]);
        }

        return result;
    }
}
