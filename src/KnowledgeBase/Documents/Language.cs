using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace KnowledgeBase.Documents;

/// <summary>One of the six official languages of the United Nations, the languages of documents and readers.</summary>
/// <remarks>A closed set: compare by reference or by <see cref="Code"/>. Codes are ISO 639-1.</remarks>
public sealed class Language
{
    private Language(int ordinal, string code, string ownName, string otherScriptName, bool isRightToLeft)
    {
        Ordinal = ordinal;
        Code = code;
        OwnName = ownName;
        EnglishName = otherScriptName;
        IsRightToLeft = isRightToLeft;
    }

    /// <summary>Arabic.</summary>
    public static Language Arabic { get; } = new(0, "ar", "العربية", "Arabic", isRightToLeft: true);

    /// <summary>Chinese, in simplified characters.</summary>
    public static Language Chinese { get; } = new(1, "zh", "中文", "Chinese", isRightToLeft: false);

    /// <summary>English.</summary>
    public static Language English { get; } = new(2, "en", "English", "English", isRightToLeft: false);

    /// <summary>French.</summary>
    public static Language French { get; } = new(3, "fr", "Français", "French", isRightToLeft: false);

    /// <summary>Russian.</summary>
    public static Language Russian { get; } = new(4, "ru", "Русский", "Russian", isRightToLeft: false);

    /// <summary>Spanish.</summary>
    public static Language Spanish { get; } = new(5, "es", "Español", "Spanish", isRightToLeft: false);

    /// <summary>All six, in the order in which the United Nations names them in English.</summary>
    public static ImmutableArray<Language> All { get; } = [Arabic, Chinese, English, French, Russian, Spanish];

    /// <summary>The order in which an expression is preferred where the reader's own language is missing.</summary>
    public static ImmutableArray<Language> Precedence { get; } = [English, French, Spanish, Russian, Chinese, Arabic];

    /// <summary>ISO 639-1 code, two lower-case letters.</summary>
    public string Code { get; }

    /// <summary>The language's name for itself.</summary>
    public string OwnName { get; }

    /// <summary>The language's name in English, for logs and exports.</summary>
    public string EnglishName { get; }

    /// <summary>Whether the script runs from right to left.</summary>
    public bool IsRightToLeft { get; }

    /// <summary>Position in <see cref="All"/>, from 0 to 5; stable, usable as an array index.</summary>
    public int Ordinal { get; }

    /// <summary>The language with this code, ignoring case; <see langword="false"/> when there is none.</summary>
    public static bool TryParse(string? code, [NotNullWhen(true)] out Language? language)
    {
        language = All.FirstOrDefault(candidate => string.Equals(candidate.Code, code, StringComparison.OrdinalIgnoreCase));
        return language is not null;
    }

    /// <summary>The language with this code.</summary>
    /// <exception cref="ArgumentException">The code is none of the six.</exception>
    public static Language Parse(string code) =>
        TryParse(code, out var language) ? language : throw new ArgumentException($"'{code}' is not one of {string.Join(", ", All)}.", nameof(code));

    /// <summary>The code.</summary>
    public override string ToString() => Code;
}
