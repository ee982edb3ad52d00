package id.lapau.market.shop;

import id.lapau.owner.Owner;
import id.lapau.platform.Photo;
import id.lapau.platform.Photo.Reading;
import id.lapau.platform.Photo.Reading.Painted;
import id.lapau.platform.web.Page;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Photos of a product ({@code /produk/{product}/foto}) or of the shop itself ({@code /foto}). */
@Controller
@RequestMapping("/saya/lapak" + OwnerShopPages.ID)
class OwnerPhotoPages {

    private static final String SHOP = "/foto";
    private static final String PRODUCT = "/produk/{product:[0-9a-f-]{36}}/foto";
    private static final String PHOTO = "/{photo:[0-9a-f-]{36}}";

    private final OwnShops own;
    private final ProductBook products;
    private final PhotoBook photos;
    private final KeepPhotos keep;

    OwnerPhotoPages(OwnShops own, ProductBook products, PhotoBook photos, KeepPhotos keep) {
        this.own = own;
        this.products = products;
        this.photos = photos;
        this.keep = keep;
    }

    @GetMapping({SHOP, PRODUCT})
    String show(@PathVariable UUID id, @PathVariable(required = false) @Nullable UUID product, Owner owner, Model model) {
        return show(id, product, Map.of(), owner, model);
    }

    private String show(UUID id, @Nullable UUID product, Map<String, String> errors, Owner owner, Model model) {
        model.addAttribute("shop", own.find(owner, id).orElseThrow(Answered::none));
        model.addAttribute("product", product == null ? null : products.find(id, product).orElseThrow(Answered::none));
        model.addAttribute("photos", photos.of(id, product));
        model.addAttribute("errors", errors);
        return "shop/own-photos";
    }

    /** The good ones are kept; of each other one stands by its name why it was not. */
    @PostMapping({SHOP, PRODUCT})
    String add(Owner owner, @PathVariable UUID id, @PathVariable(required = false) @Nullable UUID product, @RequestParam(name = "foto", required = false) @Nullable List<MultipartFile> files,
            @ModelAttribute("page") Page page, HttpServletResponse response, Model model, RedirectAttributes next) throws IOException {
        own.find(owner, id).orElseThrow(Answered::none);
        var good = new ArrayList<Painted>();
        var errors = new LinkedHashMap<String, String>();
        for (var file : files == null ? List.<MultipartFile>of() : files) read(file, page, good, errors);
        if (good.isEmpty() && errors.isEmpty()) errors.put("foto", page.t("shop.photo.EMPTY"));
        var kept = good.isEmpty() ? null : keep.add(id, product, good, owner);
        if (kept instanceof Kept.Rejected(var problems)) errors.putAll(page.problems(problems));
        if (errors.isEmpty() && kept != null) return Answered.told(at(id, product), kept, "shop.photo.added", page, next);
        response.setStatus(422);
        return show(id, product, errors, owner, model);
    }

    private static void read(MultipartFile file, Page page, List<Painted> good, Map<String, String> errors) throws IOException {
        if (file.isEmpty()) return;
        var reading = file.getSize() > Photo.LARGEST ? new Reading.Refused(Photo.Fault.TOO_LARGE) : Photo.reading(file.getBytes());
        switch (reading) {
            case Painted painted -> good.add(painted);
            case Reading.Refused(var fault) -> errors.merge("foto", page.t("shop.photo.refused", name(file), page.t("shop.photo." + fault)), (one, more) -> one + " " + more);
        }
    }

    private static String name(MultipartFile file) {
        var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        return name.length() > 60 ? name.substring(0, 60) + "…" : name;
    }

    private static String at(UUID shop, @Nullable UUID product) {
        return product == null ? "/saya/lapak/" + shop + "/foto" : OwnerProductPages.at(shop, product) + "/foto";
    }

    @PostMapping({SHOP + PHOTO, PRODUCT + PHOTO})
    String describe(Owner owner, @PathVariable UUID id, @PathVariable(required = false) @Nullable UUID product, @PathVariable UUID photo, @RequestParam(defaultValue = "") String alt,
            @RequestParam(defaultValue = "") String langkah, @ModelAttribute("page") Page page, RedirectAttributes next) {
        return Answered.told(at(id, product), keep.describe(id, product, photo, ShopForm.clean(alt), langkah.equals("utama"), owner), "shop.photo.kept", page, next);
    }

    @PostMapping({SHOP + PHOTO + "/hapus", PRODUCT + PHOTO + "/hapus"})
    String remove(Owner owner, @PathVariable UUID id, @PathVariable(required = false) @Nullable UUID product, @PathVariable UUID photo, @ModelAttribute("page") Page page,
            RedirectAttributes next) {
        return Answered.told(at(id, product), keep.remove(id, product, photo, owner), "shop.photo.gone", page, next);
    }

    /** The small one, whatever the state of shop and product. */
    @GetMapping("/gambar" + PHOTO)
    ResponseEntity<byte[]> picture(@PathVariable UUID id, @PathVariable UUID photo, Owner owner) {
        own.find(owner, id).orElseThrow(Answered::none);
        return Answered.privately(photos.any(id, photo, false).orElseThrow(Answered::none));
    }
}
