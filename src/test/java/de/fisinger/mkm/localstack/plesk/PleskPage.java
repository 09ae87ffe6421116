package de.fisinger.mkm.localstack.plesk;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A page for a person who wants to see what is on the simulated server now. */
final class PleskPage {

    private PleskPage() {}

    static String of(PleskAgent agent) {
        var content = agent.content();
        var plans = content.plans();
        return """
                <!doctype html><html lang="en"><meta charset="utf-8"><title>Plesk simulator</title>
                <style>body{font:15px/1.5 system-ui;margin:2rem;max-width:70rem}table{border-collapse:collapse;width:100%%}
                th,td{text-align:left;padding:.3rem .6rem;border-bottom:1px solid #ddd}</style>
                <h1>Plesk simulator</h1><p><a href="/state">state</a> · <a href="/requests">requests</a></p>
                <h2>Faults</h2>%s<h2>Subscriptions</h2>%s<h2>Customers</h2>%s<h2>Service plans</h2>%s<h2>Resellers</h2>%s""".formatted(
                Provocation.form(agent.plannedFaults(), agent.strictness()),
                table(
                        List.of("Id", "Domain", "Owner", "Plan", "System user", "Status", "External id"),
                        content.webspaces().stream()
                                .map(webspace -> List.of(
                                        String.valueOf(webspace.id()),
                                        webspace.name(),
                                        webspace.ownerLogin(),
                                        plans.stream()
                                                .filter(plan -> plan.guid().equals(webspace.planGuid()))
                                                .map(PleskState.Plan::name)
                                                .collect(joining()),
                                        webspace.properties().getOrDefault("ftp_login", ""),
                                        String.valueOf(webspace.status()),
                                        String.valueOf(webspace.externalId())))),
                table(
                        List.of("Id", "Login", "Name", "Reseller", "External id"),
                        content.customers().stream()
                                .map(customer -> List.of(
                                        String.valueOf(customer.id()),
                                        customer.login(),
                                        customer.info().getOrDefault("pname", ""),
                                        customer.reseller(),
                                        String.valueOf(customer.externalId())))),
                table(
                        List.of("Plan", "Owner", "GUID"),
                        plans.stream().map(plan -> List.of(plan.name(), String.valueOf(plan.owner()), plan.guid()))),
                table(
                        List.of("Login", "Name", "Limit"),
                        content.resellers().stream()
                                .map(reseller ->
                                        List.of(reseller.login(), reseller.name(), String.valueOf(reseller.limit())))));
    }

    /** The panel of whoever is signed in, or the page that asks for a password. */
    static String panel(Optional<String> login) {
        return """
                <!doctype html><html lang="de"><meta charset="utf-8"><title>Plesk</title>
                <h1>%s</h1>""".formatted(
                        login.map(name -> "Angemeldet als " + escaped(name)).orElse("Bitte melden Sie sich an"));
    }

    private static String table(List<String> headings, Stream<List<String>> rows) {
        return "<table><tr>" + headings.stream().map(text -> "<th>" + text).collect(joining()) + "</tr>"
                + rows.map(row -> "<tr>"
                                + row.stream()
                                        .map(text -> "<td>" + escaped(text))
                                        .collect(joining()))
                        .collect(joining())
                + "</table>";
    }

    private static String escaped(String text) {
        return org.springframework.web.util.HtmlUtils.htmlEscape(text);
    }
}
