package de.fisinger.mkm.plesk;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonRootName;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.dataformat.xml.annotation.JacksonXmlElementWrapper;
import tools.jackson.dataformat.xml.annotation.JacksonXmlProperty;

/** The records of requests and results; order and names of their components are those of Plesk's schemas. */
final class PleskMessages {

    private PleskMessages() {}

    /** An element without content. */
    record Empty() {}

    record Filter(
            @JsonProperty("external-id") @Nullable String externalId,
            @JsonProperty("login") @Nullable String login,
            @JsonProperty("owner-login") @Nullable String ownerLogin) {

        static Filter byExternalId(String externalId) {
            return new Filter(externalId, null, null);
        }

        static Filter byLogin(String login) {
            return new Filter(null, login, null);
        }

        static Filter byOwner(String ownerLogin) {
            return new Filter(null, null, ownerLogin);
        }
    }

    @JsonRootName("del")
    record Del(Filter filter) {}

    /** Result of an operation that answers with ids only. */
    record IdResult(
            String status,
            @Nullable Integer errcode,
            @Nullable String errtext,
            @Nullable Long id,
            @Nullable String guid)
            implements PleskResult {}

    // --- customer ---

    @JsonRootName("get")
    record GetCustomer(Filter filter, CustomerDataset dataset) {}

    record CustomerDataset(@JsonProperty("gen_info") Empty genInfo) {}

    @JsonRootName("add")
    record AddCustomer(@JsonProperty("gen_info") CustomerGenInfo genInfo) {}

    record CustomerGenInfo(
            @Nullable String cname,
            String pname,
            String login,
            String passwd,
            int status,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String address,
            @Nullable String city,
            @Nullable String pcode,
            @Nullable String country,
            String locale,
            @JsonProperty("owner-login") String ownerLogin,
            @JsonProperty("external-id") String externalId) {}

    record CustomerResult(
            String status,
            @Nullable Integer errcode,
            @Nullable String errtext,
            @Nullable Long id,
            @Nullable CustomerData data)
            implements PleskResult {}

    record CustomerData(@JsonProperty("gen_info") @Nullable CustomerInfo genInfo) {}

    record CustomerInfo(
            String login,
            @JsonProperty("external-id") @Nullable String externalId) {}

    // --- reseller: its names are written with hyphens ---

    @JsonRootName("get")
    record GetReseller(Filter filter, ResellerDataset dataset) {}

    record ResellerDataset(Empty ippool) {}

    record ResellerResult(
            String status,
            @Nullable Integer errcode,
            @Nullable String errtext,
            @Nullable ResellerData data) implements PleskResult {}

    record ResellerData(@Nullable IpPool ippool) {}

    record IpPool(
            @JacksonXmlElementWrapper(useWrapping = false) @JacksonXmlProperty(localName = "ip") @Nullable
            List<PooledIp> ips) {}

    record PooledIp(
            @JsonProperty("ip-address") String ipAddress,
            @JsonProperty("ip-type") String ipType) {}

    // --- service-plan: the owner stands after the filter ---

    @JsonRootName("get")
    record GetServicePlans(
            Empty filter, @JsonProperty("owner-login") String ownerLogin) {}

    record ServicePlanResult(
            String status,
            @Nullable Integer errcode,
            @Nullable String errtext,
            @Nullable Long id,
            @Nullable String name,
            @Nullable String guid)
            implements PleskResult {}

    // --- webspace ---

    @JsonRootName("get")
    record GetWebspace(Filter filter, WebspaceDataset dataset) {}

    record WebspaceDataset(@JsonProperty("gen_info") Empty genInfo, Empty hosting) {}

    @JsonRootName("add")
    record AddWebspace(
            @JsonProperty("gen_setup") GenSetup genSetup,
            Hosting hosting,
            @JsonProperty("plan-guid") String planGuid) {}

    record GenSetup(
            String name,
            @JsonProperty("owner-login") String ownerLogin,
            String htype,

            @JacksonXmlElementWrapper(useWrapping = false) @JacksonXmlProperty(localName = "ip_address")
            List<String> ipAddresses,

            @JsonProperty("external-id") String externalId) {}

    record Hosting(@JsonProperty("vrt_hst") @Nullable VirtualHosting virtual) {}

    record VirtualHosting(
            @JacksonXmlElementWrapper(useWrapping = false) @JacksonXmlProperty(localName = "property") @Nullable
            List<Property> properties,

            @JacksonXmlElementWrapper(useWrapping = false) @JacksonXmlProperty(localName = "ip_address") @Nullable
            List<String> ipAddresses) {}

    record Property(String name, String value) {}

    record WebspaceResult(
            String status,
            @Nullable Integer errcode,
            @Nullable String errtext,
            @Nullable Long id,
            @Nullable WebspaceData data)
            implements PleskResult {}

    record WebspaceData(
            @JsonProperty("gen_info") @Nullable WebspaceInfo genInfo,
            @Nullable Hosting hosting) {}

    record WebspaceInfo(
            String name,
            int status,
            String guid,
            @JsonProperty("external-id") @Nullable String externalId) {}

    // --- server ---

    @JsonRootName("get_protos")
    record GetProtocols() {}

    record ProtocolsResult(
            String status,
            @Nullable Integer errcode,
            @Nullable String errtext,
            @Nullable Protocols protos) implements PleskResult {}

    record Protocols(
            @JacksonXmlElementWrapper(useWrapping = false) @JacksonXmlProperty(localName = "proto") @Nullable
            List<String> versions) {}
}
