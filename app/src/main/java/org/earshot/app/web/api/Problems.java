package org.earshot.app.web.api;

import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/// Says what was wrong with a request, as RFC 9457 has it.
@RestControllerAdvice(basePackageClasses = Problems.class)
final class Problems {
  @ExceptionHandler
  ProblemDetail badQuery(BadQueryException bad) {
    if (bad.position() < 0) {
      return problem(HttpStatus.BAD_REQUEST, "The request cannot be read", bad.getMessage());
    }
    var problem = problem(HttpStatus.BAD_REQUEST, "The query cannot be read", bad.getMessage());
    problem.setProperty("position", bad.position());
    return problem;
  }

  @ExceptionHandler
  ProblemDetail misread(IllegalArgumentException wrong) {
    return problem(HttpStatus.BAD_REQUEST, "The request cannot be read", wrong.getMessage());
  }

  @ExceptionHandler
  ProblemDetail mistyped(MethodArgumentTypeMismatchException wrong) {
    return problem(
        HttpStatus.BAD_REQUEST,
        "The request cannot be read",
        wrong.getName() + " is a whole number, not '" + wrong.getValue() + "'");
  }

  @ExceptionHandler
  ProblemDetail missing(NoSuchElementException missing) {
    return problem(HttpStatus.NOT_FOUND, "Not there", missing.getMessage());
  }

  private static ProblemDetail problem(HttpStatus status, String title, @Nullable String detail) {
    var problem = ProblemDetail.forStatus(status);
    problem.setTitle(title);
    problem.setDetail(detail);
    return problem;
  }
}
