using System.Collections.Immutable;
using KnowledgeBase.Documents;
using KnowledgeBase.Engine.Catalogue;
using KnowledgeBase.Web.Shared;

namespace KnowledgeBase.Web.Versions;

/// <summary>The versions that belong together: all revisions of a work, and the works that it replaced or that replaced it, one after the other.</summary>
/// <param name="works">The catalogue's works.</param>
/// <param name="revisions">Their history.</param>
/// <param name="register">What replaces what.</param>
/// <param name="reader">Who asks.</param>
public sealed class VersionShelf(WorkStore works, RevisionStore revisions, RegisterHolder register, Reader reader)
{
    /// <summary>The versions that can be compared on the page of a work: its own, latest first, then those of its forerunners and successors.</summary>
    public ImmutableArray<WorkVersion> Of(Work work)
    {
        var own = works.Revisions(work.Id).GroupBy(revision => revision.Language).OrderBy(group => Language.Precedence.IndexOf(Language.Parse(group.Key)));
        return
        [
            .. own.SelectMany(group => group.Select((revision, i) => new WorkVersion(
                new VersionKey(work.Id, Language.Parse(revision.Language), i == 0 ? null : revision.Number),
                revision.Title,
                revision.TakenInAt,
                Year(work.Metadata),
                i == 0))).Where(version => work.In(version.Key.Language) is not null),
            .. Line(work.Id).Skip(1).SelectMany(id => register.Current.Find(id, reader.Access) is { } other
                ? other.Titles.Select(title => new WorkVersion(new VersionKey(id, title.Language, null), title.Title, null, Year(other.Metadata), true))
                : []),
        ];
    }

    /// <summary>The work with the version's text, when it is one of those.</summary>
    public Expression? Text(VersionKey key, Work own)
    {
        var work = key.WorkId == own.Id ? own : works.Find(key.WorkId, reader.Access);
        return key.Revision is { } number && work is not null ? revisions.At(work, key.Language, number)?.In(key.Language) : work?.In(key.Language);
    }

    /// <summary>What to compare when nothing is said: the revision before, else the work that it replaced, else the one that replaced it, else another language.</summary>
    public static (WorkVersion? From, WorkVersion? To) Default(ImmutableArray<WorkVersion> versions, Work work, Language reader)
    {
        var language = work.For(reader).Language;
        var to = versions.FirstOrDefault(version => version.Key == new VersionKey(work.Id, language, null));
        var from = versions.FirstOrDefault(version => version.Key.WorkId == work.Id && version.Key.Language == language && !version.IsCurrent)
            ?? versions.Where(version => version.Key.WorkId != work.Id).OrderByDescending(version => version.Key.Language == language).FirstOrDefault()
            ?? versions.FirstOrDefault(version => version != to);
        return to is { Year: { } year } && from is { Year: { } other } && from.Key.WorkId != work.Id && other > year ? (to, from) : (from, to);
    }

    private static int? Year(WorkMetadata metadata) => (metadata.InForce ?? metadata.Date)?.Year;

    /// <summary>The work, then the works that it replaced, then those that replaced it, nearest first, each once.</summary>
    private IEnumerable<string> Line(string id)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var queue = new Queue<string>([id]);
        while (queue.TryDequeue(out var current))
        {
            if (!seen.Add(current) || register.Current.Find(current, reader.Access) is not { } work)
            {
                continue;
            }

            yield return current;
            foreach (var other in work.Metadata.Relations.Where(relation => relation.Kind == RelationKind.Replaces).Select(relation => relation.Target)
                         .Concat(register.Current.RelatingTo(current, RelationKind.Replaces, reader.Access).Select(one => one.Id)))
            {
                queue.Enqueue(other);
            }
        }
    }
}
