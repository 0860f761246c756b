namespace KnowledgeBase.Problems;

/// <summary>Everything that can be expected to go wrong. The text of each, in six languages, is in <c>ProblemText.resx</c> under the same name.</summary>
public enum ProblemCode
{
    /// <summary>A filter or field has a value that its vocabulary does not know. 0: the value, 1: what is allowed.</summary>
    UnknownValue,

    /// <summary>As <see cref="UnknownValue"/>, with a near match. 0: the value, 1: what may have been meant, 2: what is allowed.</summary>
    UnknownValueDidYouMean,

    /// <summary>A parameter that does not exist. 0: its name, 1: those that do.</summary>
    UnknownParameter,

    /// <summary>A parameter was given more than once. 0: its name.</summary>
    RepeatedParameter,

    /// <summary>A number out of range. 0: the text given, 1: the least, 2: the most.</summary>
    NumberOutOfRange,

    /// <summary>A page too far from the beginning. 0: how many results can be paged through.</summary>
    PageTooDeep,

    /// <summary>Neither a year nor a range of years. 0: the text given.</summary>
    InvalidYear,

    /// <summary>A query that is too long. 0: its length, 1: the most, in characters.</summary>
    QueryTooLong,

    /// <summary>A query with more words than are searched for. 0: how many, 1: the most.</summary>
    QueryTooComplex,

    /// <summary>Bytes that are not UTF-8, a NUL or a lone surrogate.</summary>
    InvalidText,

    /// <summary>Nothing has this address. 0: the address.</summary>
    NotFound,

    /// <summary>Something failed here that should not have. The log has the details.</summary>
    Unexpected,

    /// <summary>A file whose name is not work-id.language.md. 0: the name.</summary>
    InvalidFileName,

    /// <summary>A file outside the known collections. 0: the folder, 1: those that exist.</summary>
    UnknownCollection,

    /// <summary>A file of a format that is not read. 0: the extension, 1: those that are.</summary>
    UnsupportedFormat,

    /// <summary>A file that is too large. 0: its size in bytes, 1: the most.</summary>
    FileTooLarge,

    /// <summary>A file that cannot be opened. 0: the system's reason.</summary>
    FileUnreadable,

    /// <summary>No front matter, or one that does not end.</summary>
    MissingFrontMatter,

    /// <summary>Front matter that is not YAML. 0: the parser's reason.</summary>
    InvalidYaml,

    /// <summary>A required field is missing. 0: its name.</summary>
    MissingField,

    /// <summary>A field that does not exist. 0: its name, 1: those that do.</summary>
    UnknownField,

    /// <summary>As <see cref="UnknownField"/>, with a near match. 0: its name, 1: what may have been meant.</summary>
    UnknownFieldDidYouMean,

    /// <summary>A field is given twice. 0: its name.</summary>
    RepeatedField,

    /// <summary>A field has another shape than it should. 0: the shape expected (text, list, map).</summary>
    WrongShape,

    /// <summary>A text that is too long. 0: its length, 1: the most.</summary>
    TextTooLong,

    /// <summary>Not a date. 0: the text given.</summary>
    InvalidDate,

    /// <summary>A date in the future. 0: the date.</summary>
    DateInFuture,

    /// <summary>Two dates in the wrong order. 0: the field that must not be earlier, 1: the other.</summary>
    DatesOutOfOrder,

    /// <summary>A source link that is not an absolute https address. 0: the text given.</summary>
    InvalidLink,

    /// <summary>An abstract in the language of a text. 0: the language, 1: the text's file.</summary>
    AbstractOfText,

    /// <summary>An abstract that seems to be in another language than it is filed under. 0: that language, 1: the seeming one.</summary>
    AbstractInOtherLanguage,

    /// <summary>The language field contradicts the file name. 0: the field's, 1: the file name's.</summary>
    LanguageMismatch,

    /// <summary>A relation to a work that does not exist. 0: its id.</summary>
    UnknownWork,

    /// <summary>As <see cref="UnknownWork"/>, with a near match. 0: its id, 1: what may have been meant.</summary>
    UnknownWorkDidYouMean,

    /// <summary>A relation of a work to itself.</summary>
    RelationToItself,

    /// <summary>Two sections have one anchor. 0: the anchor.</summary>
    RepeatedAnchor,

    /// <summary>An anchor that is not lower-case letters, digits and hyphens. 0: the anchor.</summary>
    InvalidAnchor,

    /// <summary>A line of a values block that cannot be read. 0: the line, 1: what was expected.</summary>
    InvalidProvisionValue,

    /// <summary>A values block outside a section with a topic.</summary>
    ValuesOutsideProvision,

    /// <summary>More headings, columns or nesting than are read. 0: of what, 1: the most.</summary>
    TooMuchStructure,

    /// <summary>A section without text. 0: its heading.</summary>
    EmptySection,

    /// <summary>A text that seems to be in another language than its file name says. 0: the file name's, 1: the seeming one.</summary>
    TextInOtherLanguage,

    /// <summary>A text that is nearly the same as another work's. 0: the other file, 1: how much is the same, in percent.</summary>
    NearDuplicate,

    /// <summary>A link to a section that the document does not have. 0: its anchor.</summary>
    UnknownAnchor,

    /// <summary>A document without text.</summary>
    EmptyText,

    /// <summary>Two files state different things of one work. 0: the field, 1: the value here, 2: the value elsewhere, 3: where.</summary>
    ContradictsOtherLanguage,

    /// <summary>The sections of two languages have different anchors. 0: the anchors missing here, 1: the other file.</summary>
    SectionsDiffer,

    /// <summary>One work id in two places. 0: the id, 1: the other place.</summary>
    WorkElsewhere,

    /// <summary>A vocabulary file that has another shape than it should. 0: what was expected.</summary>
    InvalidVocabulary,

    /// <summary>A concept refers to one that does not exist. 0: the concept, 1: the one it refers to.</summary>
    UnknownConcept,

    /// <summary>Two concepts of one scheme have one label in one language. 0: the label, 1: one concept, 2: the other.</summary>
    RepeatedLabel,

    /// <summary>A concept is above itself. 0: the concept.</summary>
    BroaderCycle,

    /// <summary>A concept lacks a label. 0: the concept, 1: the language.</summary>
    MissingLabel,

    /// <summary>A CAS number whose check digit is wrong. 0: the number.</summary>
    InvalidCasNumber,

    /// <summary>A folder that does not exist. 0: the folder, 1: the setting.</summary>
    FolderMissing,

    /// <summary>A folder that cannot be written. 0: the folder, 1: the setting.</summary>
    FolderNotWritable,

    /// <summary>A catalogue made by a later version. 0: its schema version, 1: the one known here.</summary>
    CatalogueTooNew,

    /// <summary>An address that another program listens on. 0: the address.</summary>
    AddressInUse,

    /// <summary>More choices than can be compared. 0: how many, 1: the most.</summary>
    TooManyChoices,

    /// <summary>Fewer choices than can be compared. 0: how many, 1: the fewest.</summary>
    TooFewChoices,

    /// <summary>A code that is no jurisdiction's. 0: the code.</summary>
    UnknownJurisdiction,

    /// <summary>A work that was chosen and is not there: never was, or was withdrawn. 0: its id.</summary>
    UnknownChoice,

    /// <summary>A jurisdiction without any policy here. 0: its name.</summary>
    NothingRecorded,

    /// <summary>A jurisdiction whose policies here have all ended or not begun. 0: its name.</summary>
    NothingInForce,

    /// <summary>As <see cref="NothingInForce"/>, on a day. 0: what was chosen, 1: the day, 2: the earliest date recorded.</summary>
    NothingInForceThen,

    /// <summary>A yardstick that is neither a region, a jurisdiction, a convention nor all. 0: the value.</summary>
    UnknownYardstick,

    /// <summary>A region or the international level where a State or a union is wanted. 0: its name.</summary>
    NotAState,

    /// <summary>A yardstick under which no other jurisdiction has anything recorded. 0: the yardstick.</summary>
    NobodyToMeasureBy,

    /// <summary>A version that does not exist. 0: what was asked, 1: those that do.</summary>
    UnknownVersion,

    /// <summary>The same version twice. 0: the version.</summary>
    SameVersion,

    /// <summary>Rows and columns of one field. 0: the field, 1: those that there are.</summary>
    SameAxes,
}
