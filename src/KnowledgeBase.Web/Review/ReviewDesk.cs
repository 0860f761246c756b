using System.Collections.Immutable;
using KnowledgeBase.Documents;
using KnowledgeBase.Problems;
using KnowledgeBase.Review;
using KnowledgeBase.Web.Shared;

namespace KnowledgeBase.Web.Review;

/// <summary>Makes the review that a request asks for. One a request.</summary>
/// <param name="vocabulary">The vocabulary.</param>
/// <param name="register">What is recorded.</param>
/// <param name="reader">Who asks.</param>
/// <param name="time">Today.</param>
internal sealed class ReviewDesk(VocabularyHolder vocabulary, RegisterHolder register, Reader reader, TimeProvider time)
{
    public Reader Reader => reader;

    /// <summary>Reads, and reviews what could be read. The reader is spoken to in the language that the parameters ask for.</summary>
    public (ReviewQuery Query, PolicyReview? Review, ImmutableArray<Problem> Problems) Make(IEnumerable<KeyValuePair<string, string?>> parameters, Language language)
    {
        var (query, unread) = ReviewQueryReader.Read(parameters, language, vocabulary.Current, register.Current, reader.Access);
        reader.Speak(query.Reader);
        if (unread.Any(problem => problem.Location.Field == "jurisdiction"))
        {
            return (query, null, unread);
        }

        var (review, problems) = new Reviewer(register.Current, vocabulary.Current, reader.Access).Review(query, Today);
        return (query, review, [.. unread, .. problems]);
    }

    public Draft Write(PolicyReview review, HttpContext context) => new DraftWriter(review, LabelsFor(review.Query), reader)
        .Write(Today, new Uri(Addresses.Base(context.Request), Addresses.Review(review.Query)));

    public ReviewLabels LabelsFor(ReviewQuery query) => new(vocabulary.Current, register.Current, reader.Access, query.Reader);

    private DateOnly Today => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
}
