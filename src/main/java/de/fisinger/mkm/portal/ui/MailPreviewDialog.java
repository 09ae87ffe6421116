package de.fisinger.mkm.portal.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.html.Paragraph;
import de.fisinger.mkm.mail.MailPreview;

/** Shows a mail as its recipient sees it. */
class MailPreviewDialog extends Dialog {

    MailPreviewDialog(MailPreview.Shown mail) {
        setHeaderTitle(mail.subject());
        var note = new Paragraph(getTranslation("mail-preview.note"));
        note.addClassName("note");
        var shown = new IFrame();
        shown.setSrcdoc(mail.html());
        shown.setSandbox();
        shown.getElement().setAttribute("title", mail.subject());
        shown.addClassName("mail-preview");
        var content = new Div(note, shown);
        content.addClassName("mail-preview-content");
        add(content);
        getFooter().add(new Button(getTranslation("action.close"), _ -> close()));
    }
}
