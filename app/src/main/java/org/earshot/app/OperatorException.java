package org.earshot.app;

/// Something that the operator has to put right. The message says what, in a line that is meant for
/// him; there is no use in its stack trace.
public final class OperatorException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public OperatorException(String message) {
    super(message);
  }

  public OperatorException(String message, Throwable cause) {
    super(message, cause);
  }
}
