package dev.podo.proof;

/** Values that are almost right. */
final class Near {

    private Near() {}

    /** The text with its last letter or digit moved on by one. */
    static String offByOne(String text) {
        for (int at = text.length() - 1; at >= 0; at--) {
            if (isWordPart(text.charAt(at))) {
                return moved(text, at);
            }
        }
        return text + "x";
    }

    /** The same with the first, for texts that only have to begin or hold something to be found right. */
    static String offAtStart(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (isWordPart(text.charAt(at))) {
                return moved(text, at);
            }
        }
        return "x" + text;
    }

    private static boolean isWordPart(char character) {
        return character < 128 && Character.isLetterOrDigit(character);
    }

    private static String moved(String text, int at) {
        char old = text.charAt(at);
        char moved = old == 'z' ? 'a' : old == 'Z' ? 'A' : old == '9' ? '1' : (char) (old + 1);
        return text.substring(0, at) + moved + text.substring(at + 1);
    }
}
