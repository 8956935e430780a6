import QtQuick

// Characters of each row, and the accents behind a letter. The last character of the last row stands after the space bar.
QtObject {
    id: root

    property string language: "fr"
    readonly property list<string> letters: language === "fr" ? ["azertyuiop", "qsdfghjklm", "wxcvbn’", "éèàç@"] : ["qwertyuiop", "asdfghjkl’", "zxcvbnm", "-_.,@"]
    readonly property list<string> digits: ["1234567890", "-/:;()€&@\"", ".,?!’+_", "#%*=°"]

    function accentsOf(character: string): string {
        const accents = {
            "a": "àâäæ",
            "c": "ç",
            "e": "éèêë",
            "i": "îï",
            "o": "ôöœ",
            "u": "ùûü",
            "y": "ÿ",
            "n": "ñ"
        };
        return accents[character] ?? "";
    }
}
