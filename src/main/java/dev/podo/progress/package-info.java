/** How far each learner has come: lessons read, quizzes answered, labs passed, and the certificate at the end. */
package dev.podo.progress;
