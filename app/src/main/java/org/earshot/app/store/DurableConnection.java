package org.earshot.app.store;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/// Watches one connection for commits: its own, the one hidden in `setAutoCommit(true)`, and those
/// of statements that run in auto-commit. After each that changed something, it waits for a sync.
///
/// A proxy, because JDBC's interfaces have some four hundred methods of which five matter here.
final class DurableConnection implements InvocationHandler {
  private final Connection inner;
  private final GroupedSync sync;
  private boolean changed;

  private DurableConnection(Connection inner, GroupedSync sync) {
    this.inner = inner;
    this.sync = sync;
  }

  static Connection over(Connection inner, GroupedSync sync) {
    return proxy(Connection.class, new DurableConnection(inner, sync));
  }

  @Override
  public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments)
      throws Throwable {
    var result = call(inner, method, arguments);
    switch (method.getName()) {
      case "commit", "setAutoCommit" -> syncWhenCommitted();
      case "rollback" -> changed &= arguments != null; // to a savepoint: something may remain
      default -> {}
    }
    return result instanceof Statement statement ? watched((Connection) proxy, statement) : result;
  }

  private void syncWhenCommitted() throws SQLException {
    if (changed) {
      changed = false;
      sync.await();
    }
  }

  private Statement watched(Connection proxy, Statement statement) {
    InvocationHandler watch =
        (self, method, arguments) -> {
          if (method.getName().equals("getConnection")) {
            return proxy;
          }
          var result = call(statement, method, arguments);
          if (changes(method, result)) {
            changed = true;
            if (inner.getAutoCommit()) {
              syncWhenCommitted();
            }
          }
          return result;
        };
    return switch (statement) {
      case CallableStatement _ -> proxy(CallableStatement.class, watch);
      case PreparedStatement _ -> proxy(PreparedStatement.class, watch);
      default -> proxy(Statement.class, watch);
    };
  }

  /// `execute` says true for a result set, which is what a query gives; no SQL of ours both changes
  /// something and gives a result set.
  private static boolean changes(Method method, @Nullable Object result) {
    return switch (method.getName()) {
      case "execute" -> Boolean.FALSE.equals(result);
      case "executeUpdate", "executeLargeUpdate", "executeBatch", "executeLargeBatch" -> true;
      default -> false;
    };
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
            DurableConnection.class.getClassLoader(), new Class<?>[] {type}, handler));
  }
}
