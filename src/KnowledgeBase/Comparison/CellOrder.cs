using KnowledgeBase.Documents;
using KnowledgeBase.Provisions;

namespace KnowledgeBase.Comparison;

/// <summary>
/// Puts the provisions of each cell of a row in such an order that like stands beside like: first those of works that are
/// kin to works of other columns (one implements the other, or both implement the same), then those of works on a subject
/// that other columns have too. So a law on major hazards is read beside the neighbours' laws on major hazards.
/// </summary>
internal static class CellOrder
{
    /// <summary>The cells, each in its new order; what is equal keeps the order that it had.</summary>
    public static List<List<Provision>> Of(IReadOnlyList<IReadOnlyList<Provision>> cells)
    {
        var kin = new Sharing(cells, provision => provision.Work.Metadata.Relations
            .Where(relation => relation.Kind == RelationKind.Implements)
            .Select(relation => relation.Target)
            .Append(provision.Work.Id));
        var subjects = new Sharing(cells, provision => provision.Work.Metadata.Subjects);
        return
        [
            .. cells.Select(cell => cell
                .Select(provision => (Provision: provision, Kin: kin.Of(provision), Subject: subjects.Of(provision)))
                .OrderByDescending(one => one.Kin.Columns)
                .ThenBy(one => one.Kin.By, StringComparer.Ordinal)
                .ThenByDescending(one => one.Subject.Columns)
                .ThenBy(one => one.Subject.By, StringComparer.Ordinal)
                .Select(one => one.Provision)
                .ToList()),
        ];
    }

    /// <summary>What the columns have in common.</summary>
    private sealed class Sharing(IReadOnlyList<IReadOnlyList<Provision>> cells, Func<Provision, IEnumerable<string>> of)
    {
        private readonly Dictionary<string, int> columns = cells
            .SelectMany(cell => cell.SelectMany(of).Distinct())
            .CountBy(shared => shared)
            .ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);

        /// <summary>By what a provision is related to most columns, and to how many; none where it is related to its own alone.</summary>
        public (int Columns, string? By) Of(Provision provision)
        {
            var best = of(provision).Where(shared => columns[shared] > 1).OrderByDescending(shared => columns[shared]).ThenBy(shared => shared, StringComparer.Ordinal).FirstOrDefault();
            return best is null ? (0, null) : (columns[best], best);
        }
    }
}
