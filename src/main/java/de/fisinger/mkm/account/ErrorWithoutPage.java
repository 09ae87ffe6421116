package de.fisinger.mkm.account;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/** Answers requests that no application gets to see, such as those without a host, by their status alone. Tomcat makes it. */
public final class ErrorWithoutPage extends ErrorReportValve {

    /** For Tomcat. */
    public ErrorWithoutPage() {}

    @Override
    protected void report(Request request, Response response, @Nullable Throwable thrown) {
        if (response.getStatus() >= 400 && response.getContentWritten() == 0) {
            Answers.protect(response);
            response.setErrorReported();
        }
    }
}
