using System.Collections.Immutable;
using KnowledgeBase.Documents;
using KnowledgeBase.Provisions;
using KnowledgeBase.Search;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Coverage;

/// <summary>Counts what is recorded.</summary>
/// <param name="register">What is recorded.</param>
/// <param name="vocabulary">The values of the fields, in order.</param>
/// <param name="access">What the reader may see.</param>
public sealed class CoverageCounter(ProvisionRegister register, ControlledVocabulary vocabulary, AccessLevel access)
{
    /// <summary>Counts by the rows and columns that the question asks for; a convention in it is left out.</summary>
    public CoverageTable Count(CoverageQuery query)
    {
        var rows = Values(query.Rows, query.Filters);
        var columns = Values(query.Columns, query.Filters);
        var rowAt = Positions(rows);
        var columnAt = Positions(columns);
        var counts = new CellCount[rows.Length, columns.Length];
        var filters = CoverageField.All.Where(field => !field.Field.IsYear && query.Filters.HasAny(field.Field))
            .Select(field => (Field: field, Chosen: query.Filters.Filters[field.Name]))
            .ToList();
        var anyKind = query.Filters.Filters.ContainsKey("kind");
        var anyStatus = query.Filters.Filters.ContainsKey("status");
        var topics = query.Filters.Filters.GetValueOrDefault("topic");

        foreach (var work in register.Works(access))
        {
            if ((!anyKind && !work.IsPolicy)
                || (!anyStatus && !work.IsInForce)
                || (query.Filters.Years is { } years && (work.Metadata.Date is not { } date || !years.Contains(date.Year)))
                || !filters.TrueForAll(filter => filter.Field.ValuesOf(work).Any(filter.Chosen.Contains)))
            {
                continue;
            }

            if (query.Rows.IsOfProvisions || query.Columns.IsOfProvisions)
            {
                CountProvisions(work);
            }
            else
            {
                CountWork(work);
            }
        }

        return new CoverageTable(query, rows, columns, [.. Enumerable.Range(0, rows.Length).Select(row => Enumerable.Range(0, columns.Length).Select(column => counts[row, column]?.Cell ?? CoverageCell.Empty).ToImmutableArray())]);

        void CountProvisions(WorkRecord work)
        {
            var (others, otherAt) = query.Rows.IsOfProvisions ? (query.Columns, columnAt) : (query.Rows, rowAt);
            var places = others.ValuesOf(work).Where(otherAt.ContainsKey).Select(value => otherAt[value]).ToList();
            var topicAt = query.Rows.IsOfProvisions ? rowAt : columnAt;
            foreach (var provision in work.Provisions)
            {
                if (!topicAt.TryGetValue(provision.Topic, out var topic))
                {
                    continue;
                }

                foreach (var place in places)
                {
                    At(query.Rows.IsOfProvisions ? topic : place, query.Rows.IsOfProvisions ? place : topic).Add(work, 1);
                }
            }
        }

        void CountWork(WorkRecord work)
        {
            var provisions = topics is null ? work.Provisions.Length : work.Provisions.Count(provision => topics.Contains(provision.Topic));
            foreach (var row in query.Rows.ValuesOf(work).Where(rowAt.ContainsKey))
            {
                foreach (var column in query.Columns.ValuesOf(work).Where(columnAt.ContainsKey))
                {
                    At(rowAt[row], columnAt[column]).Add(work, provisions);
                }
            }
        }

        CellCount At(int row, int column) => counts[row, column] ??= new CellCount();
    }

    /// <summary>The values that a field can have: those chosen, else all of the vocabulary. Regions are no jurisdictions.</summary>
    private ImmutableArray<string> Values(CoverageField field, SearchQuery filters)
    {
        var all = vocabulary.Codes(field.Field.Scheme!).Where(code => field.Name != "jurisdiction" || !Jurisdictions.IsRegion(code));
        return [.. filters.Filters.TryGetValue(field.Name, out var chosen) ? all.Where(chosen.Contains) : all];
    }

    private static Dictionary<string, int> Positions(ImmutableArray<string> values) =>
        values.Index().ToDictionary(value => value.Item, value => value.Index, StringComparer.Ordinal);

    private sealed class CellCount
    {
        private WorkRecord? last;
        private int works;
        private int provisions;
        private PartialDate? latest;
        private ImmutableArray<string> kinds = [];

        public CoverageCell Cell => new(works, provisions, latest, kinds);

        /// <summary>Counts provisions of a work; those of one work come one after another.</summary>
        public void Add(WorkRecord work, int count)
        {
            provisions += count;
            if (work == last)
            {
                return;
            }

            last = work;
            works++;
            latest = latest is { } known && (work.Since is not { } since || since <= known) ? known : work.Since;
            kinds = kinds.Contains(work.Metadata.Kind) ? kinds : kinds.Add(work.Metadata.Kind);
        }
    }
}
