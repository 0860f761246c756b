using KnowledgeBase.Engine.Catalogue;
using KnowledgeBase.Provisions;

namespace KnowledgeBase.Web.Shared;

/// <summary>The register of provisions as it stands, kept at the catalogue's side change by change.</summary>
/// <param name="changes">The catalogue's changes.</param>
/// <param name="works">The catalogue's works.</param>
public sealed class RegisterHolder(ChangeLog changes, WorkStore works)
{
    private readonly Lock reading = new();
    private volatile ProvisionRegister? current;
    private long sequence;

    /// <summary>The register; who asks before it was read for the first time waits for that.</summary>
    public ProvisionRegister Current => current ?? Refresh();

    /// <summary>Reads what has changed since the last time.</summary>
    public ProvisionRegister Refresh()
    {
        lock (reading)
        {
            var register = current ?? ProvisionRegister.Empty;
            var changed = changes.WorksAfter(sequence);
            if (changed.Count > 0)
            {
                var present = works.LoadOutlines(changed.Select(change => change.WorkId)).Select(WorkRecord.Of).ToList();
                register = register.With(present, changed.Select(change => change.WorkId).Except(present.Select(work => work.Id)));
                sequence = changed[^1].Sequence;
            }

            return current = register;
        }
    }
}
