package de.fisinger.mkm.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.component.orderedlayout.HorizontalLayout;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.userdetails.UserDetails;

/** The frame around every page: navigation on the left, the page's name and the user on top. */
@Layout
@PermitAll
class MainLayout extends AppLayout {

    private final transient AuthenticationContext authentication;
    private final String contactUrl;
    private final transient Optional<Brand> brand;
    private final Span where = new Span();

    /** What features contribute to the frame. */
    @org.springframework.stereotype.Component
    record Parts(
            List<LayoutBanner> banners,
            List<TopBarItem> items,
            List<UserMenuEntry> menu,
            List<SearchSource> search,
            Brands brands) {}

    MainLayout(
            AuthenticationContext authentication,
            Navigation navigation,
            List<UserFacts> facts,
            Parts parts,
            @Value("${mkm.contact-url}") String contactUrl) {
        this.authentication = authentication;
        this.contactUrl = contactUrl;
        setPrimarySection(Section.DRAWER);
        brand = parts.brands().current();
        var known = authentication.getAuthenticatedUser(UserDetails.class).stream()
                .flatMap(user -> facts.stream().flatMap(source -> source.of(user).stream()))
                .toList();
        // who is known by name only works in no account's name
        var account = known.size() > 1 ? known.getLast() : "";
        addToDrawer(BrandMark.small(brand, account), navigation(navigation));
        var toggle = new DrawerToggle();
        toggle.setAriaLabel(getTranslation("layout.menu"));
        where.addClassName("where");
        var bar = new HorizontalLayout(toggle, where);
        if (brand.isEmpty()) {
            bar.add(new GlobalSearch(parts.search(), navigation));
        }
        parts.items().forEach(item -> bar.add(item.create()));
        if (brand.isEmpty()) {
            bar.add(new Help());
        }
        bar.add(userMenu(known, parts.menu()));
        bar.addClassName("top-bar");
        bar.expand(where);
        var rows = new Div();
        rows.addClassName("navbar-rows");
        rows.getElement().setAttribute("role", "banner");
        parts.banners().stream().flatMap(source -> source.banner().stream()).forEach(banner -> {
            // over the whole width, the navigation's too
            setPrimarySection(Section.NAVBAR);
            rows.add(banner);
        });
        rows.add(bar);
        addToNavbar(rows);
    }

    /** One landmark for each of the handbook's groups, and one for the pages between them. */
    private Div navigation(Navigation navigation) {
        var drawer = new Div();
        var group = new SideNav();
        var groupKey = Optional.<String>empty();
        for (var page : navigation.pages()) {
            var key = Navigation.of(page).group();
            if (!groupKey.equals(Optional.of(key))) {
                group = group(key, page);
                groupKey = Optional.of(key);
                drawer.add(group);
            }
            group.addItem(item(page));
        }
        return drawer;
    }

    private SideNav group(String groupKey, Class<? extends Component> first) {
        var group = new SideNav();
        if (groupKey.isEmpty()) {
            group.getElement().setAttribute("aria-label", getTranslation(Navigation.titleKey(first)));
        } else {
            group.setLabel(getTranslation(groupKey));
            group.setCollapsible(true);
        }
        return group;
    }

    private SideNavItem item(Class<? extends Component> page) {
        var label = getTranslation(Navigation.titleKey(page));
        var item = new SideNavItem(label, page, Navigation.of(page).icon().create());
        item.setMatchNested(true);
        return item;
    }

    private MenuBar userMenu(List<String> known, List<UserMenuEntry> entries) {
        var menu = new MenuBar();
        menu.addThemeVariants(MenuBarVariant.TERTIARY);
        var name = authentication.getPrincipalName().orElse("");
        var user = new HorizontalLayout(LucideIcon.CIRCLE_USER.create(), new Span(name));
        user.addClassName("user-name");
        var root = menu.addItem(user);
        root.setAriaLabel(getTranslation("layout.user-menu", name));
        SubMenu items = root.getSubMenu();
        known.forEach(fact -> items.addItem(fact).setEnabled(false));
        entries.forEach(entry -> items.addItem(
                getTranslation(entry.labelKey()), _ -> getUI().ifPresent(ui -> ui.navigate(entry.address()))));
        items.addItem(getTranslation("layout.sign-out"), _ -> UnsavedChanges.leave(authentication::logout));
        return menu;
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        var contact = BrandLinks.of(brand, contactUrl);
        var page = new Div();
        content.getElement().setAttribute("role", "main");
        page.getElement().appendChild(content.getElement(), contact.getElement());
        setContent(page);
        var title =
                MenuConfiguration.getPageHeader((Component) content).orElse("").replace(PageTitles.SUFFIX, "");
        var group = Optional.ofNullable(content.getClass().getAnnotation(InNavigation.class))
                .map(InNavigation::group)
                .filter(key -> !key.isEmpty())
                .map(key -> getTranslation(key) + " › ")
                .orElse("");
        where.setText(group + title);
    }
}
