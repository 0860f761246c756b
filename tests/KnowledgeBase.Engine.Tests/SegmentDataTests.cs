using KnowledgeBase.Engine.Index.Columns;
using KnowledgeBase.Engine.Index.Postings;
using KnowledgeBase.Engine.Index.Storage;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Store;
using Lucene.Net.Util;

namespace KnowledgeBase.Engine.Tests;

/// <summary>Columns and postings of a real Lucene segment, read through mapped files, against what was written.</summary>
public sealed class SegmentDataTests : IDisposable
{
    private const int Documents = 3_000;
    private readonly DirectoryInfo folder = System.IO.Directory.CreateTempSubdirectory("knowledgebase-segment-");
    private readonly List<(string[] Values, int[] Times)> written = [];
    private readonly MappedDirectory directory;
    private readonly DirectoryReader reader;

    public SegmentDataTests()
    {
        var random = new Random(7);
        directory = new MappedDirectory(folder, NoLockFactory.GetNoLockFactory());
        using (var writer = new IndexWriter(directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, new WhitespaceAnalyzer(LuceneVersion.LUCENE_48))))
        {
            for (var i = 0; i < Documents; i++)
            {
                // Values and words from frequent to rare: value 0 in nearly all, value 9 in very few.
                var values = Enumerable.Range(0, 10).Where(value => random.NextDouble() < Math.Pow(0.5, value)).Select(value => $"v{value}").ToArray();
                var times = Enumerable.Range(0, 10).Select(word => random.NextDouble() < Math.Pow(0.5, word) ? 1 + random.Next(4) : 0).ToArray();
                written.Add((values, times));
                var document = new Document { new Lucene.Net.Documents.TextField("text", string.Join(' ', times.SelectMany((count, word) => Enumerable.Repeat($"w{word}", count))), Field.Store.YES) };
                foreach (var value in values)
                {
                    document.Add(new SortedSetDocValuesField("facet", new BytesRef(value)));
                }

                writer.AddDocument(document);
            }

            writer.ForceMerge(1);
        }

        reader = DirectoryReader.Open(directory);
    }

    private AtomicReader Segment => Assert.Single(reader.Leaves).AtomicReader;

    public void Dispose()
    {
        reader.Dispose();
        directory.Dispose();
        folder.Delete(recursive: true);
    }

    [Theory]
    [InlineData(0.001)]
    [InlineData(0.1)]
    [InlineData(1)]
    public void Values_are_counted_alike_by_documents_by_rows_and_by_hand(double density)
    {
        var dictionary = new FacetDictionary();
        var column = FacetColumn.Load(Segment, "facet", dictionary);
        var random = new Random(11);
        var docs = Enumerable.Range(0, Documents).Where(_ => random.NextDouble() < density).ToArray();
        var expected = docs.SelectMany(doc => written[doc].Values).CountBy(value => value).ToDictionary();
        var (byValues, byRows) = (new int[dictionary.Count], new int[dictionary.Count]);
        column.Count(docs, byValues);
        new FacetTable([column, column], Documents).Count(docs, [null, byRows]);
        Assert.Equal(byValues, byRows);
        Assert.All(Enumerable.Range(0, dictionary.Count), ordinal => Assert.Equal(expected.GetValueOrDefault(dictionary[ordinal]), byRows[ordinal]));

        var having = new DocSet(Documents);
        column.AddWith(dictionary.Find("v3"), having);
        Assert.All(Enumerable.Range(0, Documents), doc => Assert.Equal(written[doc].Values.Contains("v3"), having.Contains(doc)));
    }

    [Fact]
    public void Terms_are_found_once_and_their_postings_are_those_that_were_written()
    {
        var terms = new SegmentTerms(Documents);
        for (var word = 0; word < 10; word++)
        {
            var docs = Enumerable.Range(0, Documents).Where(doc => written[doc].Times[word] > 0).ToArray();
            var term = terms.Find(Segment, "text", $"w{word}");
            if (docs.Length == 0)
            {
                Assert.Null(term);
                continue;
            }

            Assert.Same(term, terms.Find(Segment, "text", $"w{word}"));
            Assert.Equal(docs.Length, term!.DocFreq);
            if (terms.Unpacked(term, Segment) is { } list)
            {
                Assert.Equal(docs, list.Docs);
                Assert.Equal(docs.Select(doc => (ushort)written[doc].Times[word]), list.Frequencies);
                Assert.Equal(docs.Length, list.Set.Count());
            }
            else
            {
                Assert.True(docs.Length < 64);
                var postings = term.Docs(Segment, null);
                Assert.Equal(docs, docs.Select(_ => postings.NextDoc()));
                Assert.Equal(DocIdSetIterator.NO_MORE_DOCS, postings.NextDoc());
            }
        }

        Assert.Null(terms.Find(Segment, "text", "absent"));
        Assert.Null(terms.Find(Segment, "none", "w0"));
    }

    [Fact]
    public void What_was_read_from_memory_is_what_is_in_the_files()
    {
        foreach (var name in directory.ListAll())
        {
            var expected = File.ReadAllBytes(Path.Combine(folder.FullName, name));
            using var input = directory.OpenInput(name, IOContext.DEFAULT);
            Assert.Equal(expected.Length, input.Length);
            var read = new byte[expected.Length];
            input.ReadBytes(read, 0, read.Length);
            Assert.Equal(expected, read);
            Assert.Throws<EndOfStreamException>(() => input.ReadByte());
            if (expected.Length > 8)
            {
                var copy = (IndexInput)input.Clone();
                copy.Seek(3);
                input.Dispose();
                Assert.Equal(expected[3], copy.ReadByte());
                Assert.Equal(4, copy.Position);
                copy.Seek(expected.Length - 3);
                Assert.Throws<EndOfStreamException>(() => copy.ReadInt32());
                copy.Seek(-1);
                Assert.Throws<EndOfStreamException>(() => copy.ReadByte());
            }
        }
    }

    [Fact]
    public void Numbers_of_any_length_are_read_as_they_were_written()
    {
        long[] numbers = [0, 1, 127, 128, 16_383, 16_384, int.MaxValue, (long)int.MaxValue + 1, long.MaxValue];
        using (var output = directory.CreateOutput("numbers", IOContext.DEFAULT))
        {
            foreach (var number in numbers)
            {
                output.WriteVInt64(number);
                output.WriteVInt32(unchecked((int)number));
                output.WriteInt64(number);
                output.WriteInt32(unchecked((int)number));
                output.WriteInt16(unchecked((short)number));
                output.WriteString($"número {number} 数");
            }
        }

        using var input = directory.OpenInput("numbers", IOContext.DEFAULT);
        foreach (var number in numbers)
        {
            Assert.Equal(number, input.ReadVInt64());
            Assert.Equal(unchecked((int)number), input.ReadVInt32());
            Assert.Equal(number, input.ReadInt64());
            Assert.Equal(unchecked((int)number), input.ReadInt32());
            Assert.Equal(unchecked((short)number), input.ReadInt16());
            Assert.Equal($"número {number} 数", input.ReadString());
        }
    }

    [Fact]
    public void What_is_used_stays_and_what_is_not_goes()
    {
        var made = new List<int>();
        var kept = new RecentlyUsed<int, string>(10, _ => 1);
        for (var i = 0; i < 1_000; i++)
        {
            Get(7);
            Get(i);
        }

        Assert.Single(made, 7);
        Get(3);
        Assert.Equal(2, made.Count(one => one == 3));

        void Get(int key) => Assert.Equal($"{key}", kept.GetOrAdd(key, (one, list) =>
        {
            list.Add(one);
            return $"{one}";
        }, made));
    }
}
