package de.fisinger.mkm.portal;

import de.fisinger.mkm.picture.PictureStore;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The pictures of portals. */
interface PortalImageRepository extends Repository<PortalImage, Long> {

    PortalImage save(PortalImage image);

    Optional<PortalImage> findByTemplateIdAndKind(long templateId, ImageKind kind);

    Optional<PortalImage> findFirstByHash(String hash);

    /** Which picture has which content, without the content. */
    record Hash(ImageKind kind, String hash) {}

    @Query("""
            select new de.fisinger.mkm.portal.PortalImageRepository$Hash(i.kind, i.hash) from PortalImage i
            where i.templateId = :templateId
            """)
    List<Hash> hashesOf(long templateId);

    /** A template's Logo, for mails. */
    default @Nullable Resource logoOf(long templateId) {
        return findByTemplateIdAndKind(templateId, ImageKind.LOGO)
                .map(logo -> new ByteArrayResource(logo.content()))
                .orElse(null);
    }

    /** Where a browser gets a template's pictures. */
    default Map<ImageKind, String> addressesOf(long templateId) {
        return hashesOf(templateId).stream()
                .collect(Collectors.toMap(Hash::kind, picture -> PictureStore.address(picture.hash())));
    }
}
