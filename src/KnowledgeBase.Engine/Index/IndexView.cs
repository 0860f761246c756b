using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using KnowledgeBase.Documents;
using KnowledgeBase.Engine.Index.Columns;
using KnowledgeBase.Search;
using Lucene.Net.Index;

namespace KnowledgeBase.Engine.Index;

/// <summary>
/// The index as readers of one access level see it. Everything, statistics included, is computed from what they may see, so
/// that their answers are the same as if nothing else existed.
/// </summary>
internal sealed class IndexView
{
    private readonly Dictionary<string, FieldStatistics> statistics = new(StringComparer.Ordinal);

    private readonly ConcurrentDictionary<(string Field, float Weight, float B), float[]> normalizations = new();

    private readonly ImmutableArray<FacetDictionary> dictionaries;

    public IndexView(DirectoryReader reader, ImmutableArray<FacetDictionary> dictionaries, AccessLevel access)
    {
        this.dictionaries = dictionaries;
        Segments = [.. reader.Leaves.Select(leaf => SegmentView.Of(leaf.AtomicReader, SegmentColumns.Of(leaf.AtomicReader, dictionaries), access))];
        foreach (var language in Language.All)
        {
            foreach (var field in TextField.All)
            {
                var name = field.In(language);
                statistics[name] = Segments.Aggregate(default(FieldStatistics), (sum, segment) => sum + segment.Statistics(name));
            }
        }
    }

    public ImmutableArray<SegmentView> Segments { get; }

    /// <summary>What one occurrence counts in a field of each length, up to <see cref="FieldLengths.LongestCounted"/>.</summary>
    /// <param name="field">The field.</param>
    /// <param name="weight">What an occurrence counts in a field of average length.</param>
    /// <param name="b">How much a long field is held against its words, 0 to 1.</param>
    public float[] Normalization(string field, float weight, float b) => normalizations.GetOrAdd((field, weight, b), static (key, view) =>
    {
        var average = view.Statistics(key.Field).AverageLength;
        var table = new float[FieldLengths.LongestCounted + 1];
        for (var length = 0; length < table.Length; length++)
        {
            table[length] = key.Weight / (1 - key.B + (key.B * length / average));
        }

        return table;
    }, this);

    public int Count => Segments.Sum(segment => segment.Count);

    public FieldStatistics Statistics(string field) => statistics[field];

    /// <summary>How many visible works exist in a language.</summary>
    public int WorksIn(Language language) => Math.Max(Statistics(TextField.Title.In(language)).Documents, Statistics(TextField.Body.In(language)).Documents);

    /// <summary>The documents of a segment that have any of these values in a facet field.</summary>
    public DocSet With(SegmentView segment, FacetField field, IEnumerable<string> values)
    {
        var index = FacetFields.All.IndexOf(field);
        var docs = new DocSet(segment.MaxDoc);
        var ordinals = field.IsYear
            ? Enumerable.Range(0, dictionaries[index].Count).Where(ordinal => values.Any(value => YearRange.TryParse(value, out var range) && range.Contains(int.Parse(dictionaries[index][ordinal], CultureInfo.InvariantCulture))))
            : values.Select(dictionaries[index].Find).Where(ordinal => ordinal >= 0);
        foreach (var ordinal in ordinals)
        {
            segment.Columns.Facets[index].AddWith(ordinal, docs);
        }

        return docs;
    }

    /// <inheritdoc cref="DocumentFrequency(string, string)"/>
    public int DocumentFrequency(string field, Lucene.Net.Util.BytesRef term) => DocumentFrequency(field, term.Utf8ToString());

    /// <summary>How many visible works have a term in a field.</summary>
    public int DocumentFrequency(string field, string term)
    {
        if (statistics.TryGetValue(field, out var known) && known.Documents == 0)
        {
            return 0;
        }

        var total = 0;
        foreach (var segment in Segments)
        {
            total += segment.DocumentFrequency(field, term);
        }

        return total;
    }
}
