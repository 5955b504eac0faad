package org.hersys.messaging;

import jakarta.validation.constraints.Size;

/** Answers of the form answer-message. */
record AnswerMessageForm(@Size(max = 2000) String note) {}
