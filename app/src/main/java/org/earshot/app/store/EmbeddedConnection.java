package org.earshot.app.store;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/// Watches one connection for changes: it takes the writer's turn before the first of a transaction
/// and gives it back after the end. Commits, the one hidden in `setAutoCommit(true)` and those of
/// statements in auto-commit too, wait for the sync of their data source.
///
/// A proxy, because JDBC's interfaces have some four hundred methods of which few matter here.
final class EmbeddedConnection implements InvocationHandler {
  private final Connection inner;
  private final WriterTurn turn;
  private final AfterCommit sync;
  private boolean writing;
  private boolean changed;

  private EmbeddedConnection(Connection inner, WriterTurn turn, AfterCommit sync) {
    this.inner = inner;
    this.turn = turn;
    this.sync = sync;
  }

  static Connection over(Connection inner, WriterTurn turn, AfterCommit sync) {
    return proxy(Connection.class, new EmbeddedConnection(inner, turn, sync));
  }

  @Override
  public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments)
      throws Throwable {
    return switch (method.getName()) {
      case "commit", "setAutoCommit" -> committing(method, arguments);
      case "rollback", "close", "abort" -> leaving(method, arguments);
      default -> {
        var result = call(inner, method, arguments);
        yield result instanceof Statement statement
            ? watched((Connection) proxy, statement, Sql.firstOf(arguments))
            : result;
      }
    };
  }

  private @Nullable Object committing(Method method, Object @Nullable [] arguments)
      throws Throwable {
    if (arguments != null && Boolean.FALSE.equals(arguments[0])) {
      return call(inner, method, arguments); // begins a transaction, or goes on with one
    }
    var result = call(inner, method, arguments);
    end(); // where it fails, the transaction is not over yet
    syncWhenCommitted();
    return result;
  }

  private @Nullable Object leaving(Method method, Object @Nullable [] arguments) throws Throwable {
    if (arguments != null && arguments[0] instanceof Savepoint) {
      return call(inner, method, arguments); // something may remain
    }
    changed = false;
    try {
      return call(inner, method, arguments);
    } finally {
      end();
    }
  }

  private void syncWhenCommitted() throws SQLException {
    if (changed) {
      changed = false;
      sync.await();
    }
  }

  private Statement watched(Connection proxy, Statement statement, Sql prepared) {
    InvocationHandler watch =
        (self, method, arguments) -> {
          if (method.getName().equals("getConnection")) {
            return proxy;
          }
          if (!method.getName().startsWith("execute")) {
            return call(statement, method, arguments);
          }
          return prepared.or(arguments).reads()
              ? call(statement, method, arguments)
              : change(statement, method, arguments);
        };
    return switch (statement) {
      case CallableStatement _ -> proxy(CallableStatement.class, watch);
      case PreparedStatement _ -> proxy(PreparedStatement.class, watch);
      default -> proxy(Statement.class, watch);
    };
  }

  private @Nullable Object change(Statement statement, Method method, Object @Nullable [] arguments)
      throws Throwable {
    begin();
    if (!inner.getAutoCommit()) {
      var result = call(statement, method, arguments);
      changed |= changes(method, result);
      return result;
    }
    Object result;
    try {
      result = call(statement, method, arguments);
    } finally {
      end();
    }
    changed = changes(method, result);
    syncWhenCommitted();
    return result;
  }

  /// `execute` says true for a result set, which is what a query gives; no SQL of ours both changes
  /// something and gives a result set.
  private static boolean changes(Method method, @Nullable Object result) {
    return switch (method.getName()) {
      case "execute" -> Boolean.FALSE.equals(result);
      case "executeQuery" -> false;
      default -> true;
    };
  }

  private void begin() throws SQLException {
    if (!writing) {
      turn.take();
      writing = true;
    }
  }

  private void end() {
    if (writing) {
      writing = false;
      turn.give();
    }
  }

  private static @Nullable Object call(Object target, Method method, Object @Nullable [] arguments)
      throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException failed) {
      throw failed.getCause() == null ? failed : failed.getCause();
    }
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(
        Proxy.newProxyInstance(
            EmbeddedConnection.class.getClassLoader(), new Class<?>[] {type}, handler));
  }
}
