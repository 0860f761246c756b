import java.io.*;
import java.nio.charset.StandardCharsets;
import java.nio.file.*;
import java.util.*;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.document.*;
import org.apache.lucene.facet.*;
import org.apache.lucene.facet.sortedset.*;
import org.apache.lucene.index.*;
import org.apache.lucene.search.*;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.util.BytesRef;

/** Java Lucene with lucene-facet as a peer of the benchmark: BM25, sorted-set facets, drill sideways, unified highlighter. */
public class LuceneBenchmark {
    static final String[] FACETS = {"kind", "jurisdiction", "year", "topic", "discipline"};
    static final Analyzer analyzer = new EnglishAnalyzer();
    static final FacetsConfig config = new FacetsConfig();
    /** With offsets in the postings, so that highlighting need not analyse again: the fastest that the highlighter can. */
    static final FieldType TEXT = new FieldType(org.apache.lucene.document.TextField.TYPE_STORED);
    static IndexSearcher searcher;
    static SortedSetDocValuesReaderState state;
    static UnifiedHighlighter highlighter;

    public static void main(String[] arguments) throws Exception {
        TEXT.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
        config.setMultiValued("topic", true);
        config.setMultiValued("discipline", true);
        Path folder = Paths.get(arguments[0]), index = folder.resolve("java-lucene");
        if (!Files.exists(index.resolve("complete"))) build(folder.resolve("documents.tsv"), index);
        DirectoryReader reader = DirectoryReader.open(new MMapDirectory(index));
        searcher = new IndexSearcher(reader);
        state = new DefaultSortedSetDocValuesReaderState(reader);
        highlighter = new UnifiedHighlighter(searcher, analyzer);
        long bytes = 0;
        try (DirectoryStream<Path> files = Files.newDirectoryStream(index)) { for (Path file : files) bytes += Files.size(file); }
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, "UTF-8");
        out.println("ready\t" + bytes);
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line; (line = in.readLine()) != null; ) out.println(ask(line.split("\t", -1)));
    }

    static void build(Path documents, Path index) throws IOException {
        try (IndexWriter writer = new IndexWriter(new MMapDirectory(index), new IndexWriterConfig(analyzer).setRAMBufferSizeMB(64).setOpenMode(IndexWriterConfig.OpenMode.CREATE));
             BufferedReader lines = Files.newBufferedReader(documents)) {
            for (String line; (line = lines.readLine()) != null; ) {
                String[] column = line.split("\t", -1);
                Document document = new Document();
                document.add(new StringField("id", column[0], Field.Store.YES));
                document.add(new BinaryDocValuesField("title", new BytesRef(column[1])));
                document.add(new Field("text", column[2], TEXT));
                for (int i = 0; i < FACETS.length; i++)
                    for (String value : column[3 + i].split(",")) document.add(new SortedSetDocValuesFacetField(FACETS[i], value));
                writer.addDocument(config.build(document));
            }
        }
        Files.createFile(index.resolve("complete"));
    }

    /** Titles are doc values: a stored document would be unpacked a second time for them. */
    static String title(int doc) throws IOException {
        LeafReaderContext leaf = searcher.getIndexReader().leaves().get(ReaderUtil.subIndex(doc, searcher.getIndexReader().leaves()));
        BinaryDocValues titles = leaf.reader().getBinaryDocValues("title");
        return titles.advanceExact(doc - leaf.docBase) ? titles.binaryValue().utf8ToString() : "";
    }

    static Query query(String kind, String[] words) {
        switch (kind) {
            case "Any":
            case "All":
                BooleanQuery.Builder all = new BooleanQuery.Builder();
                for (String word : words) all.add(new TermQuery(new Term("text", word)), kind.equals("Any") ? BooleanClause.Occur.SHOULD : BooleanClause.Occur.MUST);
                return all.build();
            case "Phrase": return new PhraseQuery("text", words);
            case "Prefix": return new PrefixQuery(new Term("text", words[0]));
            default: return new TermQuery(new Term("text", words[0]));
        }
    }

    static String ask(String[] line) throws IOException {
        long start = System.nanoTime();
        Query query = query(line[0], line[1].split(" "));
        TopDocs top;
        Facets facets;
        if (line[2].isEmpty()) {
            FacetsCollector hits = new FacetsCollector();
            TopScoreDocCollector best = TopScoreDocCollector.create(20, Integer.MAX_VALUE);
            searcher.search(query, MultiCollector.wrap(best, hits));
            top = best.topDocs();
            facets = top.totalHits.value == 0 ? null : new SortedSetDocValuesFacetCounts(state, hits);
        } else {
            DrillDownQuery drill = new DrillDownQuery(config, query);
            drill.add("kind", line[2]);
            drill.add("jurisdiction", line[3]);
            TopScoreDocCollector best = TopScoreDocCollector.create(20, Integer.MAX_VALUE);
            facets = new DrillSideways(searcher, config, state).search(drill, best).facets;
            top = best.topDocs();
        }
        long counted = 0;
        for (String name : FACETS) {
            FacetResult result = facets == null ? null : facets.getTopChildren(1000, name);
            if (result != null) for (LabelAndValue value : result.labelValues) counted += value.value.longValue();
        }
        String[] snippets = highlighter.highlight("text", query, top, 1);
        int shown = 0;
        for (int i = 0; i < top.scoreDocs.length; i++) {
            if (!title(top.scoreDocs[i].doc).isEmpty() && snippets[i] != null) shown++;
        }
        return (System.nanoTime() - start) / 1000 + "\t" + top.totalHits.value + "\t" + counted + "\t" + shown;
    }
}
