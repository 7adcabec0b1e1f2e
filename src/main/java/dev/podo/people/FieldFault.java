package dev.podo.people;

import dev.podo.text.Text;

/** What is wrong with one field of a form or of a JSON body. */
record FieldFault(String field, Text message) {}
