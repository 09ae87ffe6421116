package de.fisinger.mkm.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.Command;
import de.fisinger.mkm.picture.Picture;
import de.fisinger.mkm.picture.PictureRefusedException;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Uploads a picture: shows the stored one until another was chosen, which is checked at once and stored on saving. */
public final class PictureField extends Div {

    private final transient Picture.Size most;
    private final transient Command changed;
    private final Upload upload = new Upload();
    private final Span name;
    private final Div shown = new Div();
    private final Span problem = new Span();
    private final Button remove = new Button(LucideIcon.TRASH_2.create());
    private transient @Nullable Picture chosen;
    private boolean isRemovable;
    private boolean isRemoved;
    private String address = "";

    /**
     * Makes it, empty.
     *
     * @param most the most pixels a picture is kept with
     * @param changed is told when another one was chosen
     */
    public PictureField(Picture.Size most, String label, String help, Command changed) {
        this.most = most;
        this.changed = changed;
        name = new Span(label);
        name.addClassName("field-label");
        var helper = new Span(help);
        helper.addClassName("note");
        upload.setMaxFiles(1);
        upload.setMaxFileSize(Picture.MOST_BYTES);
        upload.setI18n(Uploads.words(
                getTranslation("picture.choose", label),
                getTranslation("import.drop"),
                getTranslation("picture.problem.NO_PICTURE"),
                getTranslation("picture.problem.TOO_BIG")));
        upload.setUploadHandler(Uploads.upTo(Picture.MOST_BYTES, this::take));
        upload.addFileRejectedListener(rejected -> refuse(rejected.getErrorMessage()));
        shown.addClassName("picture-shown");
        problem.addClassName("field-problem");
        problem.getElement().setAttribute("role", "alert");
        addClassName("picture-field");
        remove.addThemeVariants(ButtonVariant.ERROR, ButtonVariant.TERTIARY);
        remove.addClickListener(_ -> remove());
        add(name, shown, remove, upload, problem, helper);
    }

    /** Lets people take the picture away, which is done on saving. */
    public void removable(String word) {
        isRemovable = true;
        remove.setText(word);
    }

    private void remove() {
        chosen = null;
        isRemoved = true;
        address = "";
        showPicture();
        UnsavedChanges.changed(this);
        changed.execute();
    }

    private void take(byte[] bytes) {
        upload.clearFileList();
        try {
            chosen = Picture.read(most, bytes);
            isRemoved = false;
            address = "data:image/png;base64," + Base64.getEncoder().encodeToString(chosen.png());
            problem.setText("");
            showPicture();
            UnsavedChanges.changed(this);
            changed.execute();
        } catch (PictureRefusedException e) {
            refuse(getTranslation("picture.problem." + e.problem().name()));
        }
    }

    private void refuse(String message) {
        upload.clearFileList();
        problem.setText(message);
    }

    /** Shows what is stored. */
    public void show(@Nullable String stored) {
        chosen = null;
        isRemoved = false;
        UnsavedChanges.kept(this);
        problem.setText("");
        address = stored == null ? "" : stored;
        showPicture();
    }

    private void showPicture() {
        remove.setVisible(isRemovable && !address.isEmpty());
        shown.removeAll();
        shown.add(address.isEmpty() ? new Span(getTranslation("picture.none")) : new Image(address, name.getText()));
    }

    /** What was chosen and isn't stored yet. */
    public Optional<Picture> chosen() {
        return Optional.ofNullable(chosen);
    }

    /** Whether it was taken away, which isn't stored yet. */
    public boolean isRemoved() {
        return isRemoved;
    }

    /** Address of what is shown, or an empty text. */
    public String address() {
        return address;
    }
}
