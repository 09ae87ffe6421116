package de.fisinger.mkm;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Fails whatever takes a second connection in a thread that has one: with as many threads as the pool has connections, all
 * of them would wait for each other. Migrations, which do so alone and before anything else, are over when it begins.
 */
final class ConnectionGuard implements BeanPostProcessor, ApplicationListener<ApplicationReadyEvent> {

    private static final ThreadLocal<Integer> HELD = ThreadLocal.withInitial(() -> 0);

    private volatile boolean isOn;

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source && !(bean instanceof Guarded) ? new Guarded(source) : bean;
    }

    @Override
    public void onApplicationEvent(ApplicationReadyEvent event) {
        isOn = true;
    }

    private final class Guarded extends DelegatingDataSource {

        Guarded(DataSource source) {
            super(source);
        }

        @Override
        public Connection getConnection() throws SQLException {
            if (isOn && HELD.get() > 0) {
                throw new IllegalStateException("a second connection in " + Thread.currentThread());
            }
            var connection = super.getConnection();
            HELD.set(HELD.get() + 1);
            var taker = Thread.currentThread();
            InvocationHandler handler = (_, method, arguments) -> {
                if (method.getName().equals("close") && !connection.isClosed() && Thread.currentThread() == taker) {
                    HELD.set(HELD.get() - 1);
                }
                try {
                    return method.invoke(connection, arguments);
                } catch (InvocationTargetException e) {
                    throw e.getTargetException();
                }
            };
            return (Connection)
                    Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {Connection.class}, handler);
        }
    }
}
