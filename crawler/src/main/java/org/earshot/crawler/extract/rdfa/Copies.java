package org.earshot.crawler.extract.rdfa;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Property copying (HTML+RDFa 1.1, section 3.5): what a pattern says is said of everything that
/// copies it, and the pattern itself is gone.
final class Copies {
  private static final String COPY = "http://www.w3.org/ns/rdfa#copy";
  private static final Term PATTERN = new Term.Name("http://www.w3.org/ns/rdfa#Pattern");

  /// Patterns may copy patterns, but not for ever.
  private static final int MAX_ROUNDS = 10;

  /// More than this is a page that wants to exhaust us.
  private static final int MAX_STATEMENTS = 100_000;

  private Copies() {}

  static List<Statement> resolved(List<Statement> statements) {
    var copies = statements.stream().filter(one -> one.predicate().equals(COPY)).toList();
    if (copies.isEmpty()) {
      return statements;
    }
    var patterns = new HashSet<Term>();
    statements.stream().filter(Copies::saysPattern).map(Statement::subject).forEach(patterns::add);
    Set<Statement> all = new LinkedHashSet<>(statements);
    boolean more = true;
    for (int round = 0; more && round < MAX_ROUNDS; round++) {
      more = copy(all, patterns);
    }
    var used = new HashSet<Term>();
    copies.stream().map(Statement::value).filter(patterns::contains).forEach(used::add);
    return all.stream()
        .filter(one ->
            !used.contains(one.subject())
                && !(one.predicate().equals(COPY) && used.contains(one.value())))
        .toList();
  }

  /// Whether anything new is said.
  private static boolean copy(Set<Statement> all, Set<Term> patterns) {
    var bySubject = new HashMap<Term, List<Statement>>();
    all.stream()
        .filter(one -> patterns.contains(one.subject()) && !saysPattern(one))
        .forEach(one -> bySubject.computeIfAbsent(one.subject(), _ -> new ArrayList<>()).add(one));
    boolean more = false;
    for (var copy : List.copyOf(all)) {
      if (copy.predicate().equals(COPY)) {
        for (var said : bySubject.getOrDefault(copy.value(), List.of())) {
          more |= all.size() < MAX_STATEMENTS && all.add(about(copy.subject(), said));
        }
      }
    }
    return more;
  }

  private static Statement about(Term subject, Statement said) {
    return new Statement(subject, said.predicate(), said.value(), said.element());
  }

  private static boolean saysPattern(Statement statement) {
    return statement.predicate().equals(Statement.TYPE) && statement.value().equals(PATTERN);
  }
}
