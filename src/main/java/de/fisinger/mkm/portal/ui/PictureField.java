package de.fisinger.mkm.portal.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.Command;
import de.fisinger.mkm.portal.ImageKind;
import de.fisinger.mkm.portal.Picture;
import de.fisinger.mkm.portal.PictureRefusedException;
import de.fisinger.mkm.ui.UnsavedChanges;
import de.fisinger.mkm.ui.Uploads;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Uploads a picture: shows the stored one until another was chosen, which is checked at once and stored on saving. */
class PictureField extends Div {

    private final ImageKind kind;
    private final transient Command changed;
    private final Upload upload = new Upload();
    private final Span name;
    private final Div shown = new Div();
    private final Span problem = new Span();
    private transient @Nullable Picture chosen;
    private String address = "";

    PictureField(ImageKind kind, String label, String help, Command changed) {
        this.kind = kind;
        this.changed = changed;
        name = new Span(label);
        name.addClassName("field-label");
        var helper = new Span(help);
        helper.addClassName("note");
        upload.setMaxFiles(1);
        upload.setMaxFileSize(Picture.MOST_BYTES);
        upload.setI18n(Uploads.words(
                getTranslation("portal.picture.choose", label),
                getTranslation("import.drop"),
                getTranslation("portal.picture.problem.NO_PICTURE"),
                getTranslation("portal.picture.problem.TOO_BIG")));
        upload.setUploadHandler(Uploads.upTo(Picture.MOST_BYTES, this::take));
        upload.addFileRejectedListener(rejected -> refuse(rejected.getErrorMessage()));
        shown.addClassName("picture-shown");
        problem.addClassName("field-problem");
        problem.getElement().setAttribute("role", "alert");
        addClassName("picture-field");
        add(name, shown, upload, problem, helper);
    }

    private void take(byte[] bytes) {
        upload.clearFileList();
        try {
            chosen = Picture.read(kind, bytes);
            address = "data:image/png;base64," + Base64.getEncoder().encodeToString(chosen.png());
            problem.setText("");
            showPicture();
            UnsavedChanges.changed(this);
            changed.execute();
        } catch (PictureRefusedException e) {
            refuse(getTranslation("portal.picture.problem." + e.problem().name()));
        }
    }

    private void refuse(String message) {
        upload.clearFileList();
        problem.setText(message);
    }

    /** Shows what is stored. */
    void show(@Nullable String stored) {
        chosen = null;
        UnsavedChanges.kept(this);
        problem.setText("");
        address = stored == null ? "" : stored;
        showPicture();
    }

    private void showPicture() {
        shown.removeAll();
        shown.add(
                address.isEmpty()
                        ? new Span(getTranslation("portal.picture.none"))
                        : new Image(address, name.getText()));
    }

    /** What was chosen and isn't stored yet. */
    Optional<Picture> chosen() {
        return Optional.ofNullable(chosen);
    }

    /** Address of what is shown, or an empty text. */
    String address() {
        return address;
    }
}
