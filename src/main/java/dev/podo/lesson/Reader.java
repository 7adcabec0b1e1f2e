package dev.podo.lesson;

import java.util.Map;

/** The person who sent the request, as far as lessons need to know them. What they did is kept elsewhere. */
public interface Reader {

    /** Whether what this person does can be kept: nobody is signed in where this is false. */
    boolean isKnown();

    /** The last answers to a lesson's questions, by the question's id; empty for a person who is not known. */
    Map<String, GivenAnswer> answers(String lesson);

    /** Keeps an answer; a later one to the same question takes its place. Only for a person who is known. */
    void keep(String lesson, String question, GivenAnswer answer);

    /** Whether the person has said that they have read the lesson. */
    boolean hasRead(String lesson);

    /** Keeps that the person has read the lesson. Only for a person who is known. */
    void markRead(String lesson);

    /** Keeps where in a lesson the person is. Only for a person who is known. */
    void keepPlace(String lesson, String section);

    /** What this person's questions are shuffled by; the same for one person always. */
    long seed();
}
