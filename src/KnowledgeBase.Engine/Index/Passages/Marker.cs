using System.Collections.Immutable;
using KnowledgeBase.Documents;
using KnowledgeBase.Engine.Index.Analysis;
using KnowledgeBase.Engine.Index.Scoring;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Engine.Index.Passages;

/// <summary>
/// Finds in texts of one language what answers a query: its words when it may be in this language, the names of its concepts,
/// and its numbers in any way of writing.
/// </summary>
internal sealed class Marker
{
    /// <summary>What a concept weighs that is named in the language of the text only.</summary>
    private const float ConceptWeight = 3;

    private const int LongestText = 50_000;

    private readonly List<float> weights = [];
    private readonly Dictionary<string, int> words = new(StringComparer.Ordinal);
    private readonly List<(string Prefix, int Part)> prefixes = [];
    private readonly Dictionary<string, List<(ImmutableArray<(string Term, int Offset)> Terms, int Part)>> sequences = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> identifiers = new(StringComparer.Ordinal);

    private int[]? times;
    private ulong beginnings;
    private uint letters;

    public Marker(QueryMatch match, Language language, ControlledVocabulary vocabulary)
    {
        Language = language;
        if (match.Plans.FirstOrDefault(plan => plan.Language == language) is { } plan)
        {
            foreach (var part in plan.Parts.Where(part => part.Share >= 1))
            {
                weights.Add(part.Weight);
                AddWords(part, weights.Count - 1);
            }
        }

        foreach (var identifier in match.Query.Identifiers)
        {
            weights.Add(ConceptWeight);
            AddIdentifiers(identifier.Terms);
        }

        foreach (var concept in match.Query.Concepts.Select(concept => vocabulary.Find(concept.Concept)).OfType<Concept>().Distinct())
        {
            weights.Add(ConceptWeight);
            Topics.TryAdd(concept.Id, concept.Scheme == "topic");
            AddIdentifiers(concept.CasNumbers);
            AddIdentifiers(concept.UnNumbers);
            foreach (var label in concept.LabelsIn(language))
            {
                AddLabel(label);
            }
        }

        foreach (var term in words.Keys.Concat(sequences.Keys).Concat(prefixes.Select(prefix => prefix.Prefix)))
        {
            beginnings |= AnalyzedWord.BeginningOf(term);
            letters |= AnalyzedWords.LetterOf(term);
        }
    }

    /// <summary>A stretch of a text that answers a part of the query.</summary>
    internal readonly record struct Match(int Start, int End, int Part);

    /// <summary>The language of the texts.</summary>
    public Language Language { get; }

    /// <summary>The codes of the concepts; whether they are provision topics.</summary>
    private Dictionary<string, bool> Topics { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether the query names this provision topic.</summary>
    public bool IsTopic(string? topic) => topic is not null && Topics.GetValueOrDefault(topic);

    /// <summary>The weight of the different parts of the query among these matches, and a little for each time they recur.</summary>
    public float Score(ReadOnlySpan<Match> matches)
    {
        times ??= new int[weights.Count];
        Array.Clear(times);
        foreach (var match in matches)
        {
            times[match.Part]++;
        }

        var score = 0f;
        for (var part = 0; part < times.Length; part++)
        {
            score += times[part] == 0 ? 0 : weights[part] * (1 + (0.1f * Math.Min(times[part] - 1, 5)));
        }

        return score;
    }

    /// <summary>What answers the query in a text, in order. Offsets are characters of the text.</summary>
    public List<Match> Find(string text)
    {
        var matches = new List<Match>();
        if (text.Length == 0)
        {
            return matches;
        }

        var looked = text.Length > LongestText ? text[..LongestText] : text;
        foreach (var (word, start, _) in Analyzers.WordsOf(Language, looked, letters: letters))
        {
            if ((word.Beginnings & beginnings) != 0)
            {
                AddWord(word, start, looked, matches);
            }
        }

        if (identifiers.Count > 0)
        {
            matches.AddRange(ChemicalIdentifier.In(looked).Select(found => (Form: found.Value, found.Start, found.End))
                .Concat(LegalCitation.In(looked).SelectMany(found => found.Forms, (found, form) => (Form: form, found.Start, found.End)))
                .Where(found => identifiers.ContainsKey(found.Form))
                .Select(found => new Match(found.Start, found.End, identifiers[found.Form])));
        }

        if (matches.Count > 1)
        {
            matches.Sort(static (x, y) => x.Start != y.Start ? x.Start.CompareTo(y.Start) : y.End.CompareTo(x.End));
        }

        return matches;
    }

    /// <summary>Adds what a word of the text answers, by itself or with those that follow it.</summary>
    private void AddWord(AnalyzedWord word, int start, string text, List<Match> matches)
    {
        for (var i = 0; i < word.Tokens.Length; i++)
        {
            var token = word.Tokens[i];
            if ((beginnings & AnalyzedWord.BeginningOf(token.Term)) == 0)
            {
                continue;
            }

            if (words.TryGetValue(token.Term, out var part) || PrefixOf(token.Term) is var prefix && (part = prefix) >= 0)
            {
                matches.Add(new Match(start + token.Start, start + token.End, part));
            }

            if (sequences.Count > 0 && sequences.TryGetValue(token.Term, out var beginning))
            {
                AddSequences(beginning, start, i, text, matches);
            }
        }
    }

    /// <summary>Adds the sequences that begin with a term of the word that begins here.</summary>
    private void AddSequences(List<(ImmutableArray<(string Term, int Offset)> Terms, int Part)> beginning, int start, int first, string text, List<Match> matches)
    {
        var longest = beginning.Max(sequence => sequence.Terms[^1].Offset - sequence.Terms[0].Offset);
        var tokens = new List<AnalyzedToken>();
        foreach (var (word, at, position) in Analyzers.WordsOf(Language, text, start))
        {
            tokens.AddRange(word.Tokens.Select(token => new AnalyzedToken(token.Term, position + token.Position, at + token.Start, at + token.End)));
            if (position > tokens[first].Position + longest)
            {
                break;
            }
        }

        foreach (var (terms, part) in beginning)
        {
            if (EndOf(terms, tokens, first) is var end and > 0)
            {
                matches.Add(new Match(tokens[first].Start, end, part));
            }
        }
    }

    private int PrefixOf(string term)
    {
        foreach (var (prefix, part) in prefixes)
        {
            if (term.StartsWith(prefix, StringComparison.Ordinal))
            {
                return part;
            }
        }

        return -1;
    }

    /// <summary>The end of a sequence of terms that begins with a token; 0 when they do not follow.</summary>
    private static int EndOf(ImmutableArray<(string Term, int Offset)> terms, List<AnalyzedToken> tokens, int first)
    {
        var end = tokens[first].End;
        var next = first;
        for (var i = 1; i < terms.Length; i++)
        {
            var position = tokens[first].Position + terms[i].Offset - terms[0].Offset;
            while (next < tokens.Count && (tokens[next].Position < position || (tokens[next].Position == position && tokens[next].Term != terms[i].Term)))
            {
                next++;
            }

            if (next == tokens.Count || tokens[next].Position != position)
            {
                return 0;
            }

            end = Math.Max(end, tokens[next].End);
        }

        return end;
    }

    private void AddWords(QueryPart part, int index)
    {
        foreach (var matcher in part.Matchers)
        {
            switch (matcher)
            {
                case TermMatcher term:
                    words.TryAdd(term.Term, index);
                    break;
                case PrefixMatcher prefix:
                    prefixes.Add((prefix.Prefix, index));
                    break;
                case PhraseMatcher phrase:
                    AddSequence(phrase.Terms, index);
                    break;
            }
        }
    }

    private void AddIdentifiers(ImmutableArray<string> terms)
    {
        foreach (var term in terms)
        {
            identifiers.TryAdd(term, weights.Count - 1);
        }
    }

    private void AddLabel(string label)
    {
        var tokens = Analyzers.Analyze(Language, label);
        var terms = Analyzers.For(Language).HasExactForms
            ? tokens.Where(token => !token.IsExact)
            : tokens.Where(token => token.Term.Length > 1 || tokens.Count == 1);
        AddSequence([.. terms.Select(token => (token.Term, token.Position))], weights.Count - 1);
    }

    private void AddSequence(ImmutableArray<(string Term, int Offset)> terms, int part)
    {
        if (terms.Length == 1)
        {
            words.TryAdd(terms[0].Term, part);
        }
        else if (terms.Length > 1)
        {
            if (!sequences.TryGetValue(terms[0].Term, out var list))
            {
                sequences[terms[0].Term] = list = [];
            }

            list.Add((terms, part));
        }
    }
}
