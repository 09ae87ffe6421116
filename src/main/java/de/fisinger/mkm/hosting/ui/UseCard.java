package de.fisinger.mkm.hosting.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import de.fisinger.mkm.format.Times;
import de.fisinger.mkm.hosting.HostingUses;
import de.fisinger.mkm.hosting.UseMonth;
import de.fisinger.mkm.ui.LucideIcon;

/** What a hosting uses: bars, the last months, when that was read, and a button that has it read now. */
class UseCard extends Div {

    private final transient HostingUses uses;
    private final Button read = new Button(LucideIcon.REFRESH_CW.create());
    private final Paragraph age = new Paragraph();
    private final Div content = new Div();
    private long contractId;

    UseCard(HostingUses uses) {
        this.uses = uses;
        addClassName("card");
        read.setText(getTranslation("use.read"));
        read.addClickListener(_ -> readNow());
        age.getElement().setAttribute("role", "status");
        var line = new Div(age, read);
        line.addClassName("use-age");
        add(new H2(getTranslation("use.title")), content, line);
    }

    private void readNow() {
        uses.readNow(contractId);
        read.setEnabled(false);
        age.setText(getTranslation("use.reading"));
    }

    void show(long hostingId, long contract, boolean usable) {
        contractId = contract;
        setVisible(usable);
        if (usable) {
            uses.find(hostingId).ifPresent(this::show);
        }
    }

    private void show(HostingUses.Use use) {
        content.removeAll();
        if (!use.amounts().isEmpty()) {
            content.add(new UseBars(use.amounts()));
        }
        if (use.months().size() > 1) {
            var charts = new Div(
                    new UseChart(getTranslation("use.disk-history"), use.months(), UseMonth::disk),
                    new UseChart(getTranslation("use.traffic-history"), use.months(), UseMonth::traffic));
            charts.addClassName("use-charts");
            content.add(charts);
        }
        read.setEnabled(!use.isBeingRead());
        age.setText(
                use.isBeingRead()
                        ? getTranslation("use.reading")
                        : use.readAt() == null
                                ? getTranslation("use.never")
                                : getTranslation("use.read-at", Times.minute(use.readAt())));
    }
}
