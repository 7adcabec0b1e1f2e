package dev.podo.site;

/** One lesson on the course map, in the language of the page. */
record CourseEntry(String title, String summary, String href, int minutes, int labs) {}
