package de.fisinger.mkm.operate;

import org.codelibs.opensearch.runner.OpenSearchRunner;

/** OpenSearch with one node, in which the broker's exporter writes and Operate reads. A program of its own. */
public final class OpenSearchNode {

    private OpenSearchNode() {}

    /** Starts it on the loopback address: arguments are the port and the folder that keeps the data. */
    public static void main(String[] args) throws InterruptedException {
        var port = args[0];
        var runner = new OpenSearchRunner();
        runner.onBuild((_, settings) -> {
            settings.put("discovery.type", "single-node");
            settings.put("http.host", "127.0.0.1");
            settings.put("http.port", port);
            settings.put("network.host", "127.0.0.1");
            settings.put("cluster.routing.allocation.disk.threshold_enabled", false);
        });
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(runner)));
        runner.build(OpenSearchRunner.newConfigs()
                .basePath(args[1])
                .clusterName("mkm-operate")
                .numOfNode(1)
                .disableESLogger());
        Thread.currentThread().join();
    }

    private static void close(OpenSearchRunner runner) {
        try {
            runner.close();
        } catch (java.io.IOException e) {
            System.err.println("OpenSearch: " + e.getMessage());
        }
    }
}
