package io.sillok.ingest.batch;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * A data source of a process that dies at its n-th commit, just before it or just after: from then on no connection does
 * anything any more, as if the process had been killed.
 */
final class MortalDataSource extends DelegatingDataSource {
    private final AtomicInteger commits = new AtomicInteger();
    private final int fatal;
    private final boolean committed;
    private volatile boolean dead;

    MortalDataSource(DataSource target, int fatal, boolean committed) {
        super(target);
        this.fatal = fatal;
        this.committed = committed;
    }

    boolean dead() {
        return dead;
    }

    @Override
    public Connection getConnection() throws SQLException {
        requireLife();
        Connection connection = super.getConnection();
        return (Connection) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    switch (method.getName()) {
                        case "commit" -> commit(connection);
                        case "close", "isClosed", "rollback", "hashCode", "equals", "toString" -> {}
                        default -> requireLife();
                    }
                    if (method.getName().equals("commit")) {
                        return null;
                    } else if (dead && method.getName().equals("rollback")) {
                        connection.close(); // the server rolls back by itself
                        return null;
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private synchronized void commit(Connection connection) throws SQLException {
        requireLife();
        if (commits.incrementAndGet() != fatal) {
            connection.commit();
            return;
        }
        if (committed) {
            connection.commit();
        }
        dead = true;
        connection.close();
        throw new SQLException("killed");
    }

    private void requireLife() throws SQLException {
        if (dead) {
            throw new SQLException("killed");
        }
    }
}
