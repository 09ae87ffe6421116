package de.fisinger.mkm;

import de.fisinger.mkm.localstack.TestStack;
import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Fails what makes others wait. Whatever takes a second connection in a thread that has one: with as many threads as the pool
 * has connections, all of them would wait for each other. Whatever calls another system – Plesk, a mail server – inside a
 * transaction or with a connection in hand: one that doesn't answer would empty the pool. Migrations, which do so alone and
 * before anything else, are over when it begins.
 */
final class ConnectionGuard implements BeanPostProcessor, ApplicationListener<ApplicationReadyEvent> {

    private static final ThreadLocal<AtomicInteger> HELD = ThreadLocal.withInitial(AtomicInteger::new);

    private volatile boolean isOn;

    private static boolean isHeldHere() {
        return HELD.get().get() > 0;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source && !(bean instanceof Guarded) ? new Guarded(source) : bean;
    }

    @Override
    public void onApplicationEvent(ApplicationReadyEvent event) {
        isOn = true;
        ProxySelector.setDefault(new Outgoing());
    }

    /** Asked in the calling thread, by HTTP clients and by sockets, before they connect. */
    private static final class Outgoing extends ProxySelector {

        private final String database =
                String.valueOf(TestStack.shared().settings().get("spring.datasource.url"));

        @Override
        public List<Proxy> select(URI address) {
            // tests look into the database with connections of their own
            var isDatabase = database.contains(":" + address.getPort() + "/");
            if (!isDatabase && (isHeldHere() || TransactionSynchronizationManager.isActualTransactionActive())) {
                throw new IllegalStateException(
                        "a call to %s in a transaction, or with a connection".formatted(address));
            }
            return List.of(Proxy.NO_PROXY);
        }

        @Override
        public void connectFailed(URI address, SocketAddress at, IOException cause) {
            // whoever called is told
        }
    }

    private final class Guarded extends DelegatingDataSource {

        Guarded(DataSource source) {
            super(source);
        }

        @Override
        public Connection getConnection() throws SQLException {
            if (isOn && isHeldHere()) {
                throw new IllegalStateException("a second connection in " + Thread.currentThread());
            }
            var connection = super.getConnection();
            var held = HELD.get();
            held.incrementAndGet();
            var isClosed = new AtomicBoolean();
            InvocationHandler handler = (_, method, arguments) -> {
                if (method.getName().equals("close") && isClosed.compareAndSet(false, true)) {
                    held.decrementAndGet();
                }
                try {
                    return method.invoke(connection, arguments);
                } catch (InvocationTargetException e) {
                    throw e.getTargetException();
                }
            };
            return (Connection) java.lang.reflect.Proxy.newProxyInstance(
                    getClass().getClassLoader(), new Class<?>[] {Connection.class}, handler);
        }
    }
}
