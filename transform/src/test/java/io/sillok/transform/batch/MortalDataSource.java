package io.sillok.transform.batch;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** A database that is there until the process dies: from one call on nothing gets through any more, not even a rollback. */
final class MortalDataSource extends DelegatingDataSource {
    private int left;
    private int calls;

    MortalDataSource(DataSource target, int callsToLive) {
        super(target);
        this.left = callsToLive;
    }

    int calls() {
        return calls;
    }

    @Override
    public Connection getConnection() throws SQLException {
        live();
        Connection real = super.getConnection();
        return (Connection)
                Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {Connection.class}, new Wire(real));
    }

    private void live() throws SQLException {
        calls++;
        if (left-- <= 0) {
            throw new SQLException("the process is dead", "08006");
        }
    }

    private final class Wire implements InvocationHandler {
        private final Connection real;

        Wire(Connection real) {
            this.real = real;
        }

        @Override
        public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
            String name = method.getName();
            if (name.equals("close")) {
                real.abort(Runnable::run);
                return null;
            }
            // a dead process sets no flag either: turning auto-commit on would commit what is open
            if (left <= 0
                    || name.startsWith("prepare")
                    || name.equals("commit")
                    || name.equals("rollback")
                    || name.equals("createStatement")) {
                live();
            }
            try {
                Object result = method.invoke(real, arguments);
                if (name.equals("commit") && left <= 0) {
                    // it has committed, and nobody lives to hear of it
                    throw new SQLException("the process died after a commit", "08006");
                }
                return result;
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }
    }
}
