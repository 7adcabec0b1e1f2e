package dev.podo.lesson;

/** Something wrong in a content file. The words are for authors and name what to do. */
record Problem(String file, int line, String message) {

    @Override
    public String toString() {
        return file + ":" + line + ": " + message;
    }
}
