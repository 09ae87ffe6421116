package de.fisinger.mkm.order;

import de.fisinger.mkm.process.WorkKind;
import java.util.Map;

/** The names that the model product-order and its steps share; a test binds both to each other. */
public final class ProductOrderProcess {

    /** Id of the process. */
    public static final String PROCESS_ID = "product-order";

    /** Message that starts it. */
    public static final String ORDERED = "product-ordered";

    /** Message: the reseller accepted. The correlation key of this and the following ones is the subject. */
    public static final String ACCEPTED = "order-accepted";

    /** Message: the reseller declined. */
    public static final String DECLINED = "order-declined";

    /** Message: the customer withdrew. */
    public static final String WITHDRAWN = "order-withdrawn";

    /** Message: the customer has the product. */
    public static final String PROVIDED = "product-provided";

    /** Code of the BPMN error for an accepted order that can't be carried out as it is. */
    public static final String NOT_POSSIBLE = "order-not-possible";

    /** Orders of end customers. */
    static final WorkKind WORK = new WorkKind("order", PROCESS_ID, ORDERED, "orderId", false);

    private ProductOrderProcess() {}

    /** What an instance about an order is called, such as order-7. */
    public static String subject(long orderId) {
        return WORK.subject(orderId);
    }

    /** What an instance has to know beside the ids: whether it is accepted already, and whether it becomes a hosting. */
    static Map<String, Object> variables(boolean atOnce, boolean resellerProduct) {
        return Map.of("atOnce", atOnce, "resellerProduct", resellerProduct);
    }
}
