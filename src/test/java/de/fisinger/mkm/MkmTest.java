package de.fisinger.mkm;

import de.fisinger.mkm.customer.CustomerStory;
import de.fisinger.mkm.hosting.ChangeStory;
import de.fisinger.mkm.hosting.HostingStory;
import de.fisinger.mkm.hosting.LinkingStory;
import de.fisinger.mkm.localstack.TestStack;
import de.fisinger.mkm.order.OrderStory;
import de.fisinger.mkm.portal.PortalStory;
import de.fisinger.mkm.product.ProductStory;
import de.fisinger.mkm.serviceaccess.ServiceAccessStory;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** A test of the whole portal on the shared {@link TestStack}: one portal for all classes, with every story at hand. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag(MkmTest.STACK)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, classes = MkmApplication.class)
@Import({
    ConnectionGuard.class,
    Session.class,
    CustomerStory.class,
    HostingStory.class,
    ChangeStory.class,
    OrderStory.class,
    PortalStory.class,
    LinkingStory.class,
    ProductStory.class,
    ServiceAccessStory.class,
    EveryProcess.class
})
@ExtendWith(LogGuard.class)
@ContextConfiguration(initializers = MkmTest.OnSharedStack.class)
public @interface MkmTest {

    /** Tag of tests that start the real parts; the mutation run leaves them out. */
    String STACK = "stack";

    /** Points the portal to the shared stack. */
    class OnSharedStack implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of(TestStack.shared().settings()).applyTo(context);
        }
    }
}
