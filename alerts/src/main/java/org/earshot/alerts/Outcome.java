package org.earshot.alerts;

/// How a case ended for the customer.
public enum Outcome {
  UNKNOWN,
  SOLVED,
  CONTENT,
  NOT_SOLVED,
  LOST,
  REPORTED_TO_PLATFORM
}
