using Lucene.Net.Index;

namespace KnowledgeBase.Engine.Index.Storage;

/// <summary>
/// Merges segments on the writer's own thread, and only when it is asked to: what is written is to be seen and safe before
/// time is spent on what nobody waits for.
/// </summary>
internal sealed class PostponedMerges : SerialMergeScheduler
{
    public override void Merge(IndexWriter writer, MergeTrigger trigger, bool newMergesFound)
    {
        if (trigger is MergeTrigger.EXPLICIT or MergeTrigger.CLOSING)
        {
            base.Merge(writer, trigger, newMergesFound);
        }
    }
}
