package de.fisinger.mkm.audit;

/** What somebody did, as the audit log says it. */
public enum AuditAction {
    /** Signed in. */
    SIGNED_IN,
    /** Tried to sign in with a wrong password. */
    SIGN_IN_FAILED,
    /** Set a password by a link. */
    PASSWORD_SET,
    /** Changed the own password. */
    PASSWORD_CHANGED,
    /** Changed the own e-mail address. */
    EMAIL_CHANGED,
    /** Changed the own profile otherwise. */
    PROFILE_CHANGED,
    /** Made an account. */
    ACCOUNT_CREATED,
    /** Changed an account. */
    ACCOUNT_CHANGED,
    /** Opened a closed account again. */
    ACCOUNT_OPENED,
    /** Closed an account. */
    ACCOUNT_CLOSED,
    /** Made a customer. */
    CUSTOMER_CREATED,
    /** Changed a customer. */
    CUSTOMER_CHANGED,
    /** Deleted a customer. */
    CUSTOMER_DELETED,
    /** Imported customers. */
    CUSTOMERS_IMPORTED,
    /** Made a portal user. */
    USER_INVITED,
    /** Sent a portal user a link. */
    USER_LINK_SENT,
    /** Let a portal user in again. */
    USER_ACTIVATED,
    /** Locked a portal user out. */
    USER_DEACTIVATED,
    /** Deleted a portal user. */
    USER_DELETED,
    /** Made a product. */
    PRODUCT_CREATED,
    /** Changed a product. */
    PRODUCT_CHANGED,
    /** Deleted a product. */
    PRODUCT_DELETED,
    /** Assigned a contract to a customer, or took it back. */
    CONTRACT_ASSIGNED,
    /** Assigned a domain to a customer, or took it back. */
    DOMAIN_ASSIGNED,
    /** Asked for a hosting. */
    HOSTING_REQUESTED,
    /** Tried a failed hosting again. */
    HOSTING_RETRIED,
    /** Cancelled a hosting in the making. */
    HOSTING_CANCELLED,
    /** Ordered to suspend a hosting. */
    SUSPENSION_ORDERED,
    /** Ordered to give a suspended hosting back. */
    REACTIVATION_ORDERED,
    /** Ordered to move a hosting to another product. */
    PLAN_CHANGE_ORDERED,
    /** Ordered to end a hosting. */
    TERMINATION_ORDERED,
    /** Took the end of a hosting back. */
    TERMINATION_REVOKED,
    /** Ordered to link a subscription. */
    SUBSCRIPTION_LINKED,
    /** Took a link away. */
    SUBSCRIPTION_UNLINKED,
    /** Made a portal template. */
    PORTAL_CREATED,
    /** Changed the Portal URL. */
    PORTAL_URL_CHANGED,
    /** Changed a portal template. */
    PORTAL_CHANGED,
    /** Sent a mail to try the settings. */
    TEST_MAIL_SENT,
    /** Had a mail sent again. */
    MAIL_RETRIED,
    /** Ordered a product. */
    PRODUCT_ORDERED,
    /** Took an order back. */
    ORDER_WITHDRAWN,
    /** Accepted an order. */
    ORDER_ACCEPTED,
    /** Declined an order. */
    ORDER_DECLINED,
    /** Assigned the contract that an order waited for. */
    ORDER_PROVIDED,
    /** Chose which products are accepted at once. */
    ACCEPTED_AT_ONCE_CHANGED,
    /** Asked for the link to set the Plesk password. */
    PLESK_LINK_REQUESTED,
    /** Let an instance with an incident go on. */
    INCIDENT_RESOLVED,
    /** Ended a process instance. */
    INSTANCE_CANCELLED,
    /** Approved or declined a user task. */
    USER_TASK_DECIDED,
    /** Deployed a process model. */
    MODEL_DEPLOYED,
    /** Took over what somebody changed on Plesk by hand. */
    DEVIATION_ADOPTED,
    /** Had Plesk put back to what MKM says. */
    DEVIATION_RESTORED,
    /** Left what somebody changed on Plesk by hand. */
    DEVIATION_FORGOTTEN,
    /** Added a server with Plesk. */
    SERVER_ADDED,
    /** Changed how a server with Plesk is reached. */
    SERVER_CHANGED,
    /** Has a web server take no new hostings. */
    SERVER_DRAINED,
    /** Has a web server take new hostings again. */
    SERVER_FILLED,
    /** Has end customers told when their hosting is nearly full. */
    USE_MAILS_ON,
    /** Doesn't have end customers told of that any more. */
    USE_MAILS_OFF,
    /** Was signed in at Plesk as a customer. */
    PLESK_SIGNED_IN,
    /** Set the Plesk password by a link. */
    PLESK_PASSWORD_SET,
    /** Looked up a new activation code. */
    CODE_SHOWN,
    /** Entered a code that doesn't work. */
    CODE_REFUSED,
    /** Activated a service access with a code. */
    SERVICE_ACCESS_ACTIVATED,
    /** Revoked a service access, or gave it back. */
    SERVICE_ACCESS_ENDED,
    /** Began to work as somebody else. */
    SWITCHED,
    /** Stopped working as somebody else. */
    SWITCHED_BACK,
    /** Tried to work as somebody else without an access. */
    SWITCH_REFUSED,
    /** Signed out. */
    SIGNED_OUT
}
