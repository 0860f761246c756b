using KnowledgeBase.Documents;

namespace KnowledgeBase.Tests;

public sealed class CasNumberTests
{
    [Theory]
    [InlineData("7782-50-5", true)]
    [InlineData("7664-41-7", true)]
    [InlineData("58-08-2", true)]
    [InlineData("7782-50-6", false)]
    [InlineData("7782505", false)]
    [InlineData("7782-5-05", false)]
    [InlineData("", false)]
    public void Checks_the_check_digit(string text, bool isValid) => Assert.Equal(isValid, CasNumber.IsValid(text));
}
