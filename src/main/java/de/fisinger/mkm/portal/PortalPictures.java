package de.fisinger.mkm.portal;

import de.fisinger.mkm.account.AccountScope;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Serves the pictures of portals, to everybody: sign-in pages show them. Nothing in them can act. */
@RestController
record PortalPictures(PortalImageRepository images) {

    private static final Duration FOREVER = Duration.ofDays(365);

    @GetMapping(PortalImage.PATH + "{hash:[0-9a-f]{64}}.png")
    ResponseEntity<byte[]> picture(@PathVariable String hash) {
        return AccountScope.callForAllAccounts(() -> images.findFirstByHash(hash))
                .map(image -> ResponseEntity.ok()
                        .contentType(MediaType.IMAGE_PNG)
                        .cacheControl(CacheControl.maxAge(FOREVER).cachePublic().immutable())
                        .header("X-Content-Type-Options", "nosniff")
                        .header("Content-Security-Policy", "default-src 'none'; sandbox")
                        .header("Cross-Origin-Resource-Policy", "same-site")
                        .body(image.content()))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
